import type { ASTNode } from '@marcbachmann/cel-js';
import { childrenOf, loops, pathOf } from '@/lib/packs/expression/references';

/** Names of earlier filings as expressions call them: `target` of `earlier.target`. */
type Names = ReadonlySet<string>;

const none: Names = new Set();
const either = (...all: readonly Names[]): Names => new Set(all.flatMap((names) => [...names]));
const both = (one: Names, other: Names): Names => new Set([...one].filter((name) => other.has(name)));

function nameOf(node: ASTNode): Names {
  const [root, name] = pathOf(node)?.split('.') ?? [];
  return root === 'earlier' && name !== undefined ? new Set([name]) : none;
}

/**
 * The earlier filings without which a rule surely says nothing: its `when` cannot be true, or its `require` cannot be
 * false (left out where a blank input alone makes it fail). Most filings have none beside them, and a rule that looks into
 * one need not then be asked about each row.
 */
export const silentWithout = (when: ASTNode | undefined, require: ASTNode | undefined): Names =>
  either(when === undefined ? none : neverTrue(when), require === undefined ? none : neverFalse(require));

/** Without which of them an expression cannot be true. */
function neverTrue(node: ASTNode): Names {
  if (node.op === '&&') return either(neverTrue(node.args[0]), neverTrue(node.args[1]));
  if (node.op === '||') return both(neverTrue(node.args[0]), neverTrue(node.args[1]));
  if (node.op === '!_') return neverFalse(node.args);
  if (node.op === 'call' && node.args[0] === 'known') return either(...node.args[1].map(nameOf));
  return unanswerable(node);
}

/** Without which of them an expression cannot be false. */
function neverFalse(node: ASTNode): Names {
  if (node.op === '&&') return both(neverFalse(node.args[0]), neverFalse(node.args[1]));
  if (node.op === '||') return either(neverFalse(node.args[0]), neverFalse(node.args[1]));
  if (node.op === '!_') return neverTrue(node.args);
  return unanswerable(node);
}

/** Without which of them an expression has no answer. Every function but `known` needs what it looks into. */
function unanswerable(node: ASTNode): Names {
  switch (node.op) {
    case '&&':
    case '||':
      return both(unanswerable(node.args[0]), unanswerable(node.args[1]));
    case '?:':
      return either(unanswerable(node.args[0]), both(unanswerable(node.args[1]), unanswerable(node.args[2])));
    case 'call':
      return node.args[0] === 'known' ? none : either(...node.args[1].map((given) => either(nameOf(given), unanswerable(given))));
    case 'rcall':
      // a loop over an empty list looks at nothing, and a name may be bound to what is never asked
      if (loops(node)) return unanswerable(node.args[1]);
      return node.args[0] === 'bind' ? none : either(...childrenOf(node).map(unanswerable));
    default:
      return either(...childrenOf(node).map(unanswerable));
  }
}
