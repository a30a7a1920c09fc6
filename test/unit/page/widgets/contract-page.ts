import type { Step, StepReceipt } from '@/lib/model/plan';
import type { LiveReading } from '@/lib/page/page';
import type { execute } from '@/lib/page/write/execute';
import type { undo } from '../undo';
import type { Widget, WriteOutcome } from '@/lib/page/widgets/widget';
import type { writerOf } from '@/lib/page/widgets/writers';

/** One widget of a contract page: how to find it and what writing it must do to the framework's own model. */
export interface Case {
  widget: string;
  control: string;
  model: string;
  /** what it shows at first; '' unless said */
  initial?: string;
  /** texts written one after the other, and what the model then holds */
  writes: [text: string, held: unknown][];
  refuses?: [text: string, why: string][];
  /** a family that knows no library, and the control it is met at: it must do as well here as on a page nobody has seen */
  also?: [family: string, control: string];
  /** false where a person could not empty it again either */
  empties?: false;
}

export interface OpenPage {
  seen(control: string): { widget: Widget; root: Element };
  /** the widget at a control as one family takes it, whether or not the page would be asked by it */
  as(family: string, control: string): { widget: Widget; root: Element };
  /** writes with the widget's family, until the page had its turn */
  write(place: { widget: Widget; root: Element }, text: string): Promise<WriteOutcome>;
  held(name: string): unknown;
  /** reads the page and carries out steps made for that reading */
  session(): { live: LiveReading; run(steps: Step[]): Promise<StepReceipt[]>; undo(receipts: StepReceipt[]): Promise<StepReceipt[]> };
  /** what still lies over the page */
  popups(): string[];
}

/** The page's window, with our code running inside it as a content script's would. */
type PageWindow = Window &
  typeof globalThis & {
    model(): Record<string, unknown>;
    widgetById(id: string): Widget | undefined;
    widgetOf(control: Element): { widget: Widget; root: Element } | null;
    writerOf: typeof writerOf;
    readPage(document: Document): LiveReading;
    execute: typeof execute;
    undo: typeof undo;
  };

const layers =
  '.el-popper, .el-select-dropdown, .el-picker-panel, .ant-select-dropdown, .ant-picker-dropdown, .ivu-select-dropdown, .layui-laydate, .layui-anim-upbit, .combo-panel';

/** The libraries' fading in and out, all of it still there, in a fifth of its time. */
const brisk =
  '<style>[class*=-enter], [class*=-leave], [class*=-appear] { transition-duration: 60ms !important; animation-duration: 60ms !important; }</style>';

/** Opens a page with its real framework in a frame of its own. */
export function openPage(name: string, html: string): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.style.cssText = 'width: 900px; height: 1200px';
  const ours = `<script type="module">
    import { widgetById, widgetOf } from "/lib/page/widgets/index.ts";
    import { writerOf } from "/lib/page/widgets/writers.ts";
    import { readPage } from "/lib/page/read/index.ts";
    import { execute } from "/lib/page/write/execute.ts";
    import { undo } from "/test/unit/page/undo.ts";
    Object.assign(window, { widgetById, widgetOf, writerOf, readPage, execute, undo });
  </script>`;
  frame.srcdoc = html.replace('<title>', `<base href="/test/portals/widgets/pages/">${brisk}<title>`) + ours;
  return new Promise((resolve) => {
    frame.addEventListener('load', () => resolve(openedIn(frame)));
    document.body.append(frame);
  });
}

function openedIn(frame: HTMLIFrameElement): OpenPage {
  const view = frame.contentWindow as PageWindow;
  const settle = (): Promise<void> =>
    new Promise((resolve) => view.requestAnimationFrame(() => view.requestAnimationFrame(() => resolve())));
  return {
    as(family, control) {
      const widget = view.widgetById(family);
      const element = view.document.querySelector(control);
      const root = element && (widget?.sees(element) ?? element);
      if (!widget || !root) throw new Error(`no ${family} at ${control}`);
      return { widget, root };
    },
    seen(control) {
      const element = view.document.querySelector(control);
      const seen = element && view.widgetOf(element);
      if (!seen) throw new Error(`no widget at ${control}: ${element?.outerHTML ?? view.document.body.innerHTML.slice(0, 300)}`);
      return seen;
    },
    async write({ widget, root }, text) {
      const write = view.writerOf(widget.id);
      if (!write) throw new Error(`nobody writes ${widget.id}`);
      const outcome = await write(root, text, new AbortController().signal);
      await settle();
      return outcome;
    },
    held: (name) => view.model()[name],
    session() {
      let live = view.readPage(view.document);
      const ctx = {
        document: view.document,
        signal: new AbortController().signal,
        reread: () => (live = view.readPage(view.document)),
        onStep() {},
      };
      return {
        live,
        run: (steps) => view.execute(steps, () => live, ctx),
        undo: (receipts) => view.undo(receipts, () => live, ctx),
      };
    },
    popups: () =>
      [...view.document.querySelectorAll(layers)]
        .filter((layer) => layer.checkVisibility({ checkVisibilityCSS: true }) && !layer.matches('[class*=leave]'))
        .map((layer) => layer.className),
  };
}
