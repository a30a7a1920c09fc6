import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

export interface Ask {
  method: string;
  path: string;
  query: URLSearchParams;
  body: string;
}

export interface Reply {
  status?: number;
  type: string;
  body: string | Buffer;
  location?: string;
}

/** Gives a reply, or undefined where it does not know the path. */
export type Answer = (ask: Ask) => Reply | undefined;

export const html = (body: string, status = 200): Reply => ({ status, type: 'text/html; charset=utf-8', body });
export const json = (value: unknown, status = 200): Reply => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});
export const redirect = (location: string): Reply => ({ status: 302, type: 'text/plain', body: '', location });

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
};

/** Serves the files under `folder` at the path `prefix` (both end with a slash); nothing above the folder is reached. */
export function files(prefix: string, folder: string): Answer {
  return ({ method, path }) => {
    if (method !== 'GET' || !path.startsWith(prefix)) return undefined;
    const name = normalize(join('/', decodeURIComponent(path.slice(prefix.length))));
    try {
      return { type: types[extname(name)] ?? 'application/octet-stream', body: readFileSync(join(folder, name)) };
    } catch {
      return undefined;
    }
  };
}

/** The first answer that knows the path. */
export function firstOf(...answers: Answer[]): Answer {
  return (ask) => {
    for (const answer of answers) {
      const reply = answer(ask);
      if (reply) return reply;
    }
    return undefined;
  };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

/** Serves on the loopback address; port 0 takes a free one. */
export async function listen(answer: Answer, port: number): Promise<{ origin: string; stop(): Promise<void> }> {
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const ask: Ask = {
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      body: await bodyOf(request),
    };
    const reply = answer(ask) ?? html('<title>404</title>没有这个页面', 404);
    response.writeHead(reply.status ?? 200, {
      'content-type': reply.type,
      'cache-control': 'no-store',
      ...(reply.location === undefined ? {} : { location: reply.location }),
    });
    response.end(reply.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${taken}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
