import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildFolder } from './extension.ts';

const root = join(import.meta.dirname, '../..');

/** Builds the extension when a source is newer than the build. What the build prints goes to standard error. */
export function ensureBuild(): void {
  const manifest = join(buildFolder, 'manifest.json');
  const built = existsSync(manifest) ? statSync(manifest).mtimeMs : 0;
  const sources = ['entrypoints', 'components', 'lib', 'assets'].map((folder) => newest(join(root, folder)));
  if (built > Math.max(...sources, statSync(join(root, 'wxt.config.ts')).mtimeMs)) return;
  const done = spawnSync('npx', ['wxt', 'build'], { cwd: root, stdio: ['ignore', 2, 2] });
  if (done.status !== 0) throw new Error('The extension does not build.');
}

function newest(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, statSync(join(entry.parentPath, entry.name)).mtimeMs), 0);
}
