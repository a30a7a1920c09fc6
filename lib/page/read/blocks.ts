import { contentsOf, type Box } from './box';
import type { Block } from './cells';
import { headBefore, headedRows, rowsUnder } from './drawn-rows';
import { fitsUnder, isHeadOnly, joinAll, putUnder } from './join';
import { isRoleGrid, roleBlock } from './rows';
import { tableBlock } from './table';

/** The blocks of a page by the box that they begin at. Boxes in `absorbed` belong to a block that begins elsewhere. */
export interface Blocks {
  at: Map<Box, Block>;
  absorbed: Set<Box>;
}

/** Finds everything drawn as a grid, and joins what is drawn apart: a header and its body, frozen columns, rows. */
export function findBlocks(root: Box): Blocks {
  const blocks: Blocks = { at: new Map(), absorbed: new Set() };
  find(root, blocks);
  return blocks;
}

/** @returns the blocks in this box that are not part of another block's cell, in page order */
function find(box: Box, blocks: Blocks): Block[] {
  if (box.found || box.children.length === 0) return [];
  const own = ownBlock(box);
  if (own) return claim(box, own, blocks);
  const within: Block[] = [];
  let holders = 0;
  for (const child of box.children) {
    const found = find(child, blocks);
    if (found.length > 0) holders++;
    within.push(...found);
  }
  const joined = holders > 1 ? joinAll(within) : within;
  const all = holders > 1 || within.length <= 1 ? withDrawn(box, joined, blocks) : joined;
  if (all !== within) settle(within, all, blocks);
  box.grids = all.length;
  return all;
}

function claim(box: Box, block: Block, blocks: Blocks): Block[] {
  blocks.at.set(box, block);
  for (const line of block.rows) for (const cell of line) find(cell.box, blocks);
  box.grids = 1;
  return [block];
}

function ownBlock(box: Box): Block | null {
  if (box.tag === 'table') {
    const block = tableBlock(box);
    return block.rows.some((line) => line.length > 0) ? block : null;
  }
  return isRoleGrid(box) ? roleBlock(box) : null;
}

/** What joined blocks were made from is no block any more. */
function settle(before: Block[], after: Block[], blocks: Blocks): void {
  for (const block of before) {
    if (blocks.at.get(block.box) === block) blocks.at.delete(block.box);
    blocks.absorbed.add(block.box);
  }
  for (const block of after) {
    for (const part of block.from) blocks.absorbed.add(part);
    blocks.absorbed.delete(block.box);
    blocks.at.set(block.box, block);
  }
}

/** Adds what plain elements draw: rows under a header of words, a header of words over a block without one. */
function withDrawn(box: Box, within: Block[], blocks: Blocks): Block[] {
  if (box.hidden || within.length > 1) return within;
  const [only] = within;
  if (!only) {
    const drawn = headedRows(box);
    if (drawn) claim(drawn.box, drawn, blocks);
    return drawn ? [drawn] : within;
  }
  if (isHeadOnly(only)) {
    const body = rowsUnder(box, only);
    if (!body || !fitsUnder(only, body)) return within;
    claim(body.box, body, blocks);
    return [putUnder(only, body)];
  }
  if (only.headed || contentsOf(box).length < 2) return within;
  const head = headBefore(box, only);
  return head && fitsUnder(head, only) ? [putUnder(head, only)] : within;
}
