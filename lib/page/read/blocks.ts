import { contentsOf, type Box } from './box';
import type { Block } from './cells';
import { headBefore, headedRows, layered, placedBlock, rowsUnder } from './drawn-rows';
import { isHeadOnly, joinAll, putUnder } from './join';
import { isRoleGrid, roleBlock } from './rows';
import { tableBlock } from './table';
import { contents } from './tiles';

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

const none: Block[] = [];

/** @returns the blocks in this box that are not part of another block's cell, in page order */
function find(box: Box, blocks: Blocks, inCell = false): Block[] {
  box.grids = 0;
  if (box.found || box.children.length === 0 || box.gridless) return none;
  const whole = ownBlock(box);
  const own = whole && inCell && isFrame(whole) ? null : whole;
  if (own) return claim(box, own, blocks);
  let within = none;
  let holders = 0;
  for (const child of box.children) {
    const found = find(child, blocks, inCell);
    if (found.length === 0) continue;
    if (holders++ === 0) within = [...found];
    else within.push(...found);
  }
  const joined = holders > 1 ? joinAll(within) : within;
  const all = holders > 1 || within.length <= 1 ? withDrawn(box, joined, blocks) : joined;
  if (all !== within) settle(box, within, all, blocks);
  box.grids = all.length;
  box.gridless = all.length === 0;
  return all;
}

function claim(box: Box, block: Block, blocks: Blocks): Block[] {
  blocks.at.set(box, block);
  if (!block.plain) {
    let plain = true;
    for (const line of block.rows) for (const cell of line) plain = find(cell.box, blocks, true).length === 0 && plain;
    // of a table that stays the same its cells need not be asked again
    if (box.block) box.block.plain = plain;
  }
  box.grids = 1;
  return [block];
}

/** The block that a box says it is. What a table says stays as long as the table; a copy, since joining adds rows to it. */
function ownBlock(box: Box): Block | null {
  if (isRoleGrid(box)) return roleBlock(box);
  if (box.tag !== 'table') return null;
  const block = (box.block ??= tableBlock(box));
  return block.rows.some((line) => line.length > 0) ? { ...block, rows: [...block.rows] } : null;
}

const framedAtMost = 3;

/** A table of one cell around a word or a few controls, in a cell of another: how old pages draw a border. */
const isFrame = ({ box, rows }: Block): boolean => rows.flat().length === 1 && contents(box, framedAtMost + 1) <= framedAtMost;

/** What joined blocks were made from is no block any more. What holds one of them below `around` is no part for itself. */
function settle(around: Box, before: Block[], after: Block[], blocks: Blocks): void {
  const joined = after.filter((block) => !before.includes(block));
  for (const part of joined.flatMap((block) => [block.box, ...block.from])) {
    for (let box: Box | null = part; box && box !== around; box = box.parent) box.crossed = true;
  }
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
  if (box.hidden || box.children.length < 2) return within;
  if (within.length > 1) {
    const sheet = layered(box, within);
    return sheet ? [sheet] : within;
  }
  const [only] = within;
  if (!only) {
    const drawn = headedRows(box) ?? placedBlock(box);
    if (drawn) claim(drawn.box, drawn, blocks);
    return drawn ? [drawn] : within;
  }
  if (isHeadOnly(only)) {
    const body = rowsUnder(box, only);
    const under = body && putUnder(only, body);
    if (!under) return within;
    claim(body.box, body, blocks);
    return [under];
  }
  if (only.headed || contentsOf(box).length < 2) return within;
  const head = headBefore(box, only);
  const under = head && putUnder(head, only);
  return under ? [under] : within;
}
