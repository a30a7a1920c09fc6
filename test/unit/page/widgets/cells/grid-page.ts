import type { SetStep, StepReceipt } from '@/lib/model/plan';
import { standOf } from '@/lib/model/stand';
import type { LiveReading } from '@/lib/page/page';
import type { execute } from '@/lib/page/write/execute';
import type { undo } from '../../undo';

export type CellText = [row: number, column: number, text: string];

type PageWindow = Window &
  typeof globalThis & {
    model(): Record<string, unknown>;
    pressed: string[];
    endRow(): void;
    readPage(document: Document): LiveReading;
    execute: typeof execute;
    undo: typeof undo;
  };

export interface GridPage {
  view: PageWindow;
  /** what the page's own script holds of a grid, row by row */
  held(grid: string): unknown;
  /** plans writes into cells of one grid and carries them out */
  fill(grid: string, writes: CellText[]): Promise<{ receipts: StepReceipt[]; undo(): Promise<StepReceipt[]> }>;
}

const ours = `<script type="module">
  import { readPage } from "/lib/page/read/index.ts";
  import { execute } from "/lib/page/write/execute.ts";
  import { undo } from "/test/unit/page/undo.ts";
  Object.assign(window, { readPage, execute, undo });
</script>`;

/** Opens a page of grids in a frame of its own, with our code in it. */
export async function openGrids(html: string): Promise<GridPage> {
  const frame = document.createElement('iframe');
  frame.style.cssText = 'width: 900px; height: 1200px';
  frame.srcdoc = html.replace('<title>', `<base href="${location.origin}/"><title>`) + ours;
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as PageWindow;
  return {
    view,
    held: (grid) => view.model()[grid],
    async fill(grid, writes) {
      let live = view.readPage(view.document);
      const ctx = {
        document: view.document,
        signal: new AbortController().signal,
        reread: () => (live = view.readPage(view.document)),
        onStep() {},
      };
      const table = view.document.querySelector<HTMLTableElement>(`#${grid}`);
      const steps = writes.map(([row, column, to]): SetStep => {
        const cell = table?.rows[row + 1]?.cells[column];
        const index = live.reading.slots.findIndex((_, at) => live.element(at) === cell);
        const slot = live.reading.slots[index];
        if (!slot) throw new Error(`no place in ${grid} at ${row}, ${column}`);
        return { kind: 'set', at: `${row}.${column}`, key: slot.key, widget: slot.widget, label: slot.labels[0]?.text ?? '', from: slot.value, to, stand: standOf(live.reading, index) };
      });
      const receipts = await view.execute(steps, () => live, ctx);
      return { receipts, undo: () => view.undo(receipts, () => live, ctx) };
    },
  };
}
