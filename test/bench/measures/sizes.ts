import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder } from '../../harness/extension.ts';
import type { Figure } from '../figure.ts';
import { rounded } from '../statistics.ts';

const targets: Record<string, number> = { 'page.js': 40 };
const surfaces = ['page.js', 'marker.js', 'writer.js', 'background.js', 'sidepanel.html', 'popup.html', 'workbench.html'];

/** Each surface of the built extension with everything that it loads before it can be used, gzipped, in KB of 1,024 bytes. */
export function measureSizes(): Figure[] {
  return surfaces
    .filter((file) => existsSync(join(buildFolder, file)))
    .map((file) => {
      const files = [...loadedBy(file, new Set())].map((one) => readFileSync(join(buildFolder, one)));
      const raw = files.reduce((sum, { length }) => sum + length, 0);
      const packed = files.reduce((sum, content) => sum + gzipSync(content, { level: 9 }).length, 0);
      const target = targets[file];
      return {
        part: 'size',
        what: `${file}, gzip`,
        value: packed / 1024,
        unit: 'KB',
        ...(target === undefined ? {} : { target }),
        note: `raw ${rounded(raw / 1024)} KB in ${files.length} file${files.length === 1 ? '' : 's'}`,
      };
    });
}

/** A file and what it names in scripts, style sheets and static imports, over all steps. What is imported later is not. */
function loadedBy(file: string, known: Set<string>): Set<string> {
  if (known.has(file) || !existsSync(join(buildFolder, file))) return known;
  known.add(file);
  const text = readFileSync(join(buildFolder, file), 'utf8');
  const named = file.endsWith('.html') ? /(?:src|href)="([^"]+\.(?:js|css))"/g : /(?:^|[;}\n])\s*(?:import|export)(?:[^'"`();]*?from)?\s*["'`]([^"'`]+\.js)["'`]/g;
  if (file.endsWith('.css')) return known;
  for (const [, path = ''] of text.matchAll(named)) {
    loadedBy(path.startsWith('/') ? path.slice(1) : join(dirname(file), path), known);
  }
  return known;
}
