import type { FrameSeen } from '../seen';
import { hashNames } from './hash';
import { mutate, type Mutation } from './mutate';
import { read } from './read';

/**
 * Hashes all names of this frame, reads it, then mutates it and reads it again: in one task, so that no script of the page
 * can see or undo what was done to it. With `anyway` it is read whatever it is worth alone.
 */
export function disguise(salt: string, mutation: Mutation | null, anyway: boolean): { hashed: FrameSeen; mutated: FrameSeen | null } {
  hashNames(salt);
  const hashed = read(anyway);
  if (!mutation) return { hashed, mutated: null };
  mutate(mutation);
  return { hashed, mutated: read(anyway) };
}
