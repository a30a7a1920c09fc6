import { expect } from '@playwright/test';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { test } from './world.ts';

interface Told {
  version: number;
  match: { form: string; year: number } | null;
  findings: { rule: string; severity: string; at: string; message: string; cite: string; serves: string[] }[];
  score: { scheme: string; total: number; of: number; lines: Record<string, unknown>[]; groups: unknown[] } | null;
  scores: { scheme: string }[];
  receipt: { at: string; ok: boolean }[];
  console: string[];
  requests: string[];
}

/** Runs the probe as a person does, and reads the one object that it prints. */
async function probe(...args: string[]): Promise<Told> {
  const run = join(import.meta.dirname, '../commands/run.mjs');
  const child = spawn(process.execPath, [run, 'commands/probe.ts', ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  let progress = '';
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (progress += part.toString()));
  const status = await new Promise((done) => child.on('close', done));
  expect(status, progress).toBe(0);
  return JSON.parse(out) as Told;
}

const content = (name: string): string => join(import.meta.dirname, '../portals/content', name);
const ofLine = ['id', 'label', 'points', 'of', 'why', 'raise', 'lamp', 'figure', 'held', 'suggested', 'parts', 'group'];

test('the probe tells lamps and figures of a monitoring form, and that it asked for nothing outside', async ({ portals }) => {
  test.setTimeout(120_000);
  const told = await probe(portals.classic.pageOf('monitor', 2), '--set', 'fields.exec.total=160');
  expect(told).toMatchObject({ version: 1, match: { form: 'qinhuangdao-union/monitor-overall', year: 2026 }, console: [], requests: [] });
  expect(told.receipt).toMatchObject([{ at: 'fields.exec.total', ok: true }]);
  expect(told.findings.find(({ rule }) => rule === 'qinhuangdao-union/execution-late')).toMatchObject({ at: 'fields.exec.total', severity: 'warning' });
  expect(told.score?.scheme).toBe('qinhuangdao-union/double-monitoring');
  expect(told.score?.lines.find(({ id }) => id === 'against-time')).toMatchObject({ lamp: 'red' });
});

test('the probe tells parts, groups, suggestions and what the page holds of a scored form, the form’s own scheme first', async ({ portals }) => {
  test.setTimeout(120_000);
  const prior = content('warmth-self-evaluation-2025.json');
  const told = await probe(portals.modern.pages.scoreSheet, '--filing', prior, '--set', 'scores[1].score=2');
  expect(told.match?.form).toBe('dalian-union/score-sheet');
  expect(told.score?.scheme).toBe('dalian-union/evaluation');
  expect(told.scores[0]?.scheme).toBe(told.score?.scheme);
  for (const line of told.score?.lines ?? []) expect(Object.keys(line)).toEqual(expect.arrayContaining(ofLine));
  expect(told.score?.lines.find(({ id }) => id === 'quantity')).toMatchObject({ suggested: 5, points: null });
  expect(told.score?.lines.find(({ id }) => id === 'goal')).toMatchObject({ parts: expect.arrayContaining([expect.objectContaining({ id: 'goal-clear', of: 1 })]) });
  expect(told.score?.groups.length).toBeGreaterThan(9);
});
