import type { Stage } from '@/lib/model/filing';
import type { Evidence } from '@/lib/model/match';
import type { Lexicon } from './lexicon';
import type { Scene } from './scene';

/** What the page says of each stage: 0 speaks against, 1 for, and the words that said it. */
export interface StageEvidence {
  weight: Record<Stage, number>;
  words: Partial<Record<Stage, string[]>>;
}

/**
 * Which stage a page serves, told by its words. 目标: values and nothing completed; 监控: completion with likelihood,
 * forecast or 1-X月; 自评: completion with points; 评分表: standards and points, nothing completed.
 */
export function stageOf(scene: Scene, lexicon: Lexicon): StageEvidence {
  const { keys } = scene;
  const has = (column: string): boolean => [...(lexicon.columnWords.get(column) ?? [])].some((word) => keys.has(word));
  const titles = scene.headings
    .filter((text) => text.length < 80)
    .map((text) => scene.words(text).whole)
    .filter((key) => key !== '');
  const words: StageEvidence['words'] = {};
  const told: Record<Stage, number> = { 'ex-ante': 0, target: 0, monitor: 0, 'self-evaluation': 0, evaluation: 0 };
  for (const [stage, list] of lexicon.stages) {
    if (!isStage(stage)) continue;
    const named = list.filter((word) => titles.some((title) => title.includes(word)));
    const seen = list.filter((word) => !named.includes(word) && keys.has(word));
    words[stage] = [...named, ...seen];
    told[stage] = Math.min(1, named.length * 0.6 + seen.length * 0.35);
  }
  const completed = has('actual');
  const scored = has('score');
  const forecast = told.monitor;
  const weight: Record<Stage, number> = {
    'ex-ante': told['ex-ante'],
    target: limit((has('value') ? 0.5 : 0) + told.target - (completed ? 0.7 : 0) - (scored ? 0.3 : 0) - forecast * 0.5),
    monitor: limit((completed ? 0.3 : 0) + forecast - (scored ? 0.3 : 0)),
    'self-evaluation': limit(
      (completed ? 0.4 : -0.3) + (scored ? 0.4 : 0) + told['self-evaluation'] * 0.5 - (scored ? 0 : forecast * 0.5),
    ),
    evaluation: limit(told.evaluation - (completed ? 0.6 : 0)),
  };
  return { weight, words };
}

export const stageWords = (evidence: StageEvidence, stage: Stage): Evidence[] =>
  (evidence.words[stage] ?? []).slice(0, 3).map((text) => ({ via: 'section' as const, text }));

const limit = (value: number): number => Math.min(1, Math.max(0, value));

function isStage(text: string): text is Stage {
  return (
    text === 'ex-ante' || text === 'target' || text === 'monitor' || text === 'self-evaluation' || text === 'evaluation'
  );
}
