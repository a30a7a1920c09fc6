import * as z from 'zod/mini';
import type { StoredRow } from './tables';

/**
 * A record as the second copy keeps it. The body is JSON text: `chrome.storage` sorts the keys of objects and mends
 * lone surrogates, a text comes back as it was, and so does its hash. The text `null` marks a deletion.
 */
export const Envelope = z.strictObject({ v: z.number(), seq: z.number(), sha256: z.string(), body: z.string() });
export type Envelope = z.infer<typeof Envelope>;

/** The hash covers the key, the version and the seq as well: a record under another's key is refused. */
async function digest(key: string, v: number, seq: number, body: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify([key, v, seq, body]));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export async function seal(key: string, row: Omit<StoredRow, 'id'>): Promise<Envelope> {
  const body = JSON.stringify(row.body);
  return { v: row.v, seq: row.seq, sha256: await digest(key, row.v, row.seq, body), body };
}

/** What an envelope holds; undefined when it is none, or was changed since it was sealed. */
export async function unseal(key: string, value: unknown): Promise<Omit<StoredRow, 'id'> | undefined> {
  const envelope = Envelope.safeParse(value);
  if (!envelope.success) return undefined;
  const { v, seq, sha256, body } = envelope.data;
  if (sha256 !== (await digest(key, v, seq, body))) return undefined;
  return { v, seq, body: JSON.parse(body) as unknown };
}
