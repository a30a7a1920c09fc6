import type { Stage } from '@/lib/model/filing';
import type { Attempt } from './attempts';
import { evidenceText, percent } from './evidence-text';
import { leastConfidence } from './form-score';
import type { Scene } from './scene';

const stages: Record<Stage, string> = {
  'ex-ante': '事前评估',
  target: '目标申报',
  monitor: '运行监控',
  'self-evaluation': '自评',
  evaluation: '评价',
};

/** Why the page is taken for one form and not for the next, or for none. */
export function explainForms(scene: Scene, attempts: readonly Attempt[], best: Attempt | undefined): string[] {
  if (scene.places.length === 0) return ['没有认出表式：页面上没有读到任何可填或可看的内容'];
  const [next] = attempts.filter((one) => one !== best);
  return [
    best ? `认出 ${nameOf(best)} ${percent(best.score.confidence)}：${best.score.evidence.map(evidenceText).join('，')}` : '没有认出表式',
    ...(best && next ? [`不是 ${nameOf(next)}：${whyNot(best, next)}`] : []),
    ...(attempts.length === 0 ? ['页面上的文字与各表式的标签、列名相同的不足两处'] : []),
    ...attempts.map((one) => `  ${nameOf(one)} ${percent(one.score.confidence)}，合度 ${percent(one.score.fit)}：${makeupText(one)}`),
  ];
}

const nameOf = ({ form }: Attempt): string => `${form.id} ${form.form.titles[0] ?? ''}`;

function whyNot(best: Attempt, next: Attempt): string {
  const reasons: string[] = [];
  if (next.score.confidence < leastConfidence) reasons.push(`把握 ${percent(next.score.confidence)} 不足 ${percent(leastConfidence)}`);
  if (best.score.named > next.score.named) reasons.push(`标题写明的是“${best.score.makeup.title.text}”`);
  if (best.score.explained > next.score.explained) {
    reasons.push(`页面要填的内容前者有 ${percent(best.score.explained)}，后者有 ${percent(next.score.explained)}`);
  }
  const rival = next.score.makeup.stage;
  if (best.form.form.stage !== next.form.form.stage && rival.rival > rival.own) reasons.push(`页面的环节更像${stages[best.form.form.stage]}`);
  return reasons.length > 0 ? reasons.join('；') : `合度 ${percent(next.score.fit)} 低于 ${percent(best.score.fit)}`;
}

function makeupText({ form, score: { makeup, explained } }: Attempt): string {
  const { title, fields, tables, levels, stage, sibling, foreign, unformed } = makeup;
  return [
    title.likeness > 0 ? `标题“${title.text}”像 ${percent(title.likeness)}` : '没有它的标题',
    `字段 ${fields.found}/${fields.of}`,
    `必有表格的必有列 ${percent(tables)}`,
    `指标级次 ${levels} 种`,
    `页面要填的内容有 ${percent(explained)}`,
    `${stages[form.form.stage]}的词 ${percent(stage.own)}${stage.rival > stage.own ? `，少于另一环节的 ${percent(stage.rival)}` : ''}`,
    ...(sibling ? ['没有写明标题，必填字段也不足'] : []),
    ...(foreign.length > 0 ? [`有别的业务的词：${foreign.join('、')}`] : []),
    ...(unformed ? ['看不出是表，可能是说明或清单'] : []),
  ].join('，');
}
