import type { ASTNode } from '@marcbachmann/cel-js';
import { childrenOf, loops } from './references';

/** A macro that binds a name: what it goes over or binds, the name, and where the name stands for it. */
export interface Binder {
  over: ASTNode;
  variable: string;
  inside: ASTNode[];
}

export function binderOf(node: ASTNode): Binder | undefined {
  if (node.op !== 'rcall') return undefined;
  const [name, receiver, [variable, ...rest]] = node.args;
  if (variable?.op !== 'id' || !(loops(node) || name === 'bind')) return undefined;
  const [value, ...body] = rest;
  return name === 'bind' && value !== undefined
    ? { over: value, variable: variable.args, inside: body }
    : { over: receiver, variable: variable.args, inside: rest };
}

/** The names that an expression takes from outside. */
export function freeNames(node: ASTNode): Set<string> {
  if (node.op === 'id') return new Set([node.args]);
  const binder = binderOf(node);
  if (binder === undefined) return new Set(childrenOf(node).flatMap((child) => [...freeNames(child)]));
  const within = new Set(binder.inside.flatMap((child) => [...freeNames(child)]));
  within.delete(binder.variable);
  return new Set([...freeNames(binder.over), ...within]);
}
