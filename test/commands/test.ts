// The whole test command, in the order in which a failure is cheapest to read.
import { spawnSync } from 'node:child_process';

const steps: [string, string[]][] = [
  ['lint', ['oxlint', '--deny-warnings']],
  ['types', ['tsc', '--noEmit']],
  ['unit and page tests', ['vitest', 'run']],
  ['corpus', ['node', 'test/commands/corpus.ts']],
  ['pages that change under a plan', ['node', 'test/commands/mutate.ts', '--runs', '300']],
  ['build', ['wxt', 'build']],
  ['browser tests', ['playwright', 'test', '-c', 'test/e2e/playwright.config.ts']],
];

const failed: string[] = [];
for (const [name, [command = '', ...args]] of steps) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const own = command === 'node';
  const { status } = spawnSync(own ? process.execPath : 'npx', own ? args : [command, ...args], { stdio: 'inherit', shell: !own && process.platform === 'win32' });
  console.log(`── ${name}: ${status === 0 ? 'passed' : 'failed'} in ${((Date.now() - began) / 1000).toFixed(1)} s`);
  if (status !== 0) failed.push(name);
}

console.log(`\nsteps: ${steps.length - failed.length} passed, ${failed.length} failed`);
process.exitCode = failed.length === 0 ? 0 : 1;
