import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

const corpus = join(import.meta.dirname, '..');
const roots: [prefix: string, folders: string[]][] = [
  ['/frameworks/', [join(corpus, '../portals/widgets/node_modules'), join(corpus, 'frameworks/node_modules')]],
  ['/pages/', [join(corpus, 'pages')]],
];

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** The file behind a path of the server; undefined where there is none. */
function fileAt(path: string): string | undefined {
  for (const [prefix, folders] of roots) {
    if (!path.startsWith(prefix)) continue;
    const name = normalize(`${sep}${path.slice(prefix.length)}`);
    const file = folders.map((folder) => join(folder, name)).find((one) => existsSync(one) && statSync(one).isFile());
    if (file !== undefined) return file;
  }
  return undefined;
}

export interface Served {
  /** the address of `<family>/<name>` */
  pageUrl(page: string): string;
  close(): void;
}

/**
 * Serves the pages of the corpus and the frameworks that draw them, on loopback. The server answers under two names, so that
 * a page can hold a frame of another origin: `{{other-origin}}` in a page stands for the one it was not asked by.
 */
export async function serveCorpus(): Promise<Served> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
    const path = decodeURIComponent(url.pathname);
    const file = fileAt(path);
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end(`no ${path}`);
      return;
    }
    const framework = path.startsWith('/frameworks/');
    const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
    response.writeHead(200, { 'content-type': type, 'cache-control': framework ? 'max-age=3600' : 'no-store' });
    if (framework) {
      const body = kept.get(file) ?? readFileSync(file);
      kept.set(file, body);
      response.end(body);
    } else if (extname(file) === '.html') {
      const other = `http://${url.hostname === 'localhost' ? '127.0.0.1' : 'localhost'}:${url.port}`;
      response.end(readFileSync(file, 'utf8').replaceAll('{{other-origin}}', other));
    } else response.end(readFileSync(file));
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    pageUrl: (page) => `http://127.0.0.1:${port}/pages/${page}.html`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
