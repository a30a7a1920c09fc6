// The whole test command, in the order in which a failure is cheapest to read.
import { spawn } from 'node:child_process';

type Step = [name: string, command: string[]];

/** Stages follow each other; the lanes of a stage run side by side, the steps of a lane one after the other. */
const stages: Step[][][] = [
  [
    [
      ['lint', ['oxlint', '--deny-warnings']],
      ['types', ['tsc', '--noEmit']],
    ],
  ],
  [
    // the pages of widgets wait more than they work
    [['unit and page tests', ['vitest', 'run']]],
    [
      ['corpus', ['node', 'test/commands/corpus.ts']],
      ['pages that change under a plan', ['node', 'test/commands/mutate.ts', '--runs', '300']],
    ],
  ],
  [
    [
      ['build', ['wxt', 'build']],
      ['browser tests', ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts']],
    ],
  ],
];

/** Runs a step to its end. What it prints is seen at once where `live`, else together when it is done. @returns whether it passed */
function run([name, [command = '', ...args]]: Step, live: boolean): Promise<boolean> {
  const began = Date.now();
  const own = command === 'node';
  const child = spawn(own ? process.execPath : 'npx', own ? args : [command, ...args], {
    stdio: live ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    shell: !own && process.platform === 'win32',
  });
  const printed: string[] = [];
  if (live) console.log(`\n── ${name}`);
  else {
    printed.push(`\n── ${name}\n`);
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const verdict = `── ${name}: ${status === 0 ? 'passed' : 'failed'} in ${((Date.now() - began) / 1000).toFixed(1)} s`;
      console.log(`${printed.join('')}${verdict}`);
      resolve(status === 0);
    });
  });
}

const began = Date.now();
const failed: string[] = [];
for (const lanes of stages) {
  await Promise.all(
    lanes.map(async (steps, lane) => {
      for (const step of steps) if (!(await run(step, lane === 0))) failed.push(step[0]);
    }),
  );
}

const all = stages.flat(2).length;
console.log(`\nsteps: ${all - failed.length} passed, ${failed.length} failed, in ${Math.round((Date.now() - began) / 1000)} s`);
for (const name of failed) console.log(`failed: ${name}`);
process.exitCode = failed.length === 0 ? 0 : 1;
