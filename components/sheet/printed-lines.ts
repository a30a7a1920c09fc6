import type { FormSpec, SectionSpec } from '@/lib/model/pack';

/** The sections of a form as they stand on paper: lines above its cells, the cells themselves, lines below them. */
export interface OnPaper {
  head: SectionSpec[];
  body: SectionSpec[];
  foot: SectionSpec[];
}

export function onPaper({ sections }: Pick<FormSpec, 'sections'>): OnPaper {
  const isLine = ({ drawn }: SectionSpec) => drawn === 'line';
  const first = sections.findIndex((section) => !isLine(section));
  const above = first === -1 ? sections : sections.slice(0, first);
  const rest = sections.slice(above.length);
  return { head: above, body: rest.filter((section) => !isLine(section)), foot: rest.filter(isLine) };
}
