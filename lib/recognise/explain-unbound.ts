import type { Recognition } from '@/lib/model/match';
import type { Attempt } from './attempts';
import type { Examined } from './recognise';
import type { Place } from './scene';

/** Of each place that no field took, what it says and why none did. */
export function explainUnbound({ scene, best, recognition }: Examined): string[] {
  if (!best) return [];
  return recognition.unbound.flatMap((one) => {
    const place = scene.places[scene.indexOf(one)];
    return place ? [`“${one.label}” = “${place.slot.value}”：${reasonOf(place, best, recognition)} @ 框架${one.frame} ${place.slot.key}`] : [];
  });
}

function reasonOf(place: Place, { form, fields, tables }: Attempt, { open }: Recognition): string {
  const contended = open.find(({ candidates }) =>
    candidates.some(({ slots }) => slots.some(({ frame, slot }) => frame === place.ref.frame && slot === place.ref.slot)),
  );
  if (contended) return `与别处都像 ${contended.at}，待定`;
  if (tables.inside.has(place.index)) return '在表格的行里，所在的列不认识，或那一行不是这张表的行';
  const words = place.labels.filter((label) => label.via !== 'name' && label.words.whole !== '');
  if (words.length === 0) return place.labels.some((label) => label.via === 'name') ? '只有代码，代码不认识' : '没有能认的标签';
  const meant = [...new Set(words.flatMap(({ words: { whole, bare } }) => form.fields.get(whole) ?? form.fields.get(bare) ?? []))];
  if (meant.length === 0) return `标签 ${words.map((label) => `“${label.text.trim()}”`).join(' ')} 不在词表里`;
  const taken = meant.filter(({ of }) => of.id in fields.fields);
  if (taken.length > 0) return `像 ${taken.map(({ of }) => `fields.${of.id}`).join('、')}，已对应到更确定的一处`;
  return `像 ${meant.map(({ of }) => `fields.${of.id}`).join('、')}，把握不足`;
}
