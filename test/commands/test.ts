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

/** Lines of a failed step that are said once more at the end: the tools list there what failed, and why. */
const last = 80;

/**
 * Runs a step to its end. What it prints is seen at once where `live`, else together when it is done.
 * @returns nothing where it passed, else what it printed last
 */
function run([name, [command = '', ...args]]: Step, live: boolean): Promise<string | undefined> {
  const began = Date.now();
  const own = command === 'node';
  const child = spawn(own ? process.execPath : 'npx', own ? args : [command, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: !own && process.platform === 'win32',
    // a pipe takes their colours from tools that would have shown them
    env: { ...(live && process.stdout.isTTY && { FORCE_COLOR: '1' }), ...process.env },
  });
  const printed: string[] = [];
  if (live) console.log(`\n── ${name}`);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed.push(text);
      if (live) process.stdout.write(text);
    });
  }
  return new Promise((resolve) => {
    child.on('close', (status) => {
      const passed = status === 0;
      const whole = printed.join('');
      if (!live) console.log(`\n── ${name}\n${whole}`);
      console.log(`── ${name}: ${passed ? 'passed' : 'failed'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
      resolve(passed ? undefined : whole.split('\n').slice(-last).join('\n'));
    });
  });
}

const began = Date.now();
const failed = new Map<string, string>();
for (const lanes of stages) {
  await Promise.all(
    lanes.map(async (steps, lane) => {
      for (const step of steps) {
        const why = await run(step, lane === 0);
        if (why !== undefined) failed.set(step[0], why);
      }
    }),
  );
}

const all = stages.flat(2).length;
// a log that is cut off is cut at its beginning
for (const [name, why] of failed) console.log(`\n── ${name} failed, its last lines once more\n${why}`);
console.log(`\nsteps: ${all - failed.size} passed, ${failed.size} failed, in ${Math.round((Date.now() - began) / 1000)} s`);
for (const name of failed.keys()) console.log(`failed: ${name}`);
process.exitCode = failed.size === 0 ? 0 : 1;
