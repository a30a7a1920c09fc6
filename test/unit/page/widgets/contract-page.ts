import { cdp } from 'vitest/browser';
import type { Agent } from './in-page/agent';

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
  /** false where a person could not empty it again either */
  empties?: false;
  /** where it is met when nothing says what it is */
  blind?: string;
  /** why it cannot be told what it is on a page without any class name, where that is so */
  named?: string;
}

type Remote<T> = { [Name in keyof T]: T[Name] extends (...given: infer Given) => infer Answer ? (...given: Given) => Promise<Awaited<Answer>> : never };

export interface OpenPage {
  /** our code in the page, in a world of its own as a content script's */
  agent: Remote<Agent>;
  held(name: string): unknown;
  /** puts the user into a box beside the form */
  arrive(): void;
  close(): void;
  /** where the user is: in which box, and what is scrolled how far */
  user(): { focus: string; caret: string; scroll: string };
  /** what still lies over the page */
  popups(): string[];
}

const layers =
  '.el-popper, .el-select-dropdown, .el-picker-panel, .el-cascader__dropdown, .el-autocomplete-suggestion, .ant-select-dropdown, .ant-picker-dropdown, .ant-cascader-dropdown, .ivu-select-dropdown, .layui-laydate, .layui-anim-upbit, .combo-panel, .arco-trigger-popup-wrapper, .vxe-select--panel, .vxe-input--panel, .float';

/** The libraries' fading in and out, all of it still there, in a fifth of its time. */
const brisk =
  '<style>[class*=-enter], [class*=-leave], [class*=-appear] { transition-duration: 60ms !important; animation-duration: 60ms !important; }</style>';

/** Where the user is while the form is filled. */
const beside = '<input id="beside" aria-label="别处" value="正在看这里"><div style="height: 40px"></div>';

type PageWindow = Window & typeof globalThis & { model(): Record<string, unknown> };

/** Opens a page with its real framework in a frame of its own. @param blind our code sees no class name in it */
export async function openPage(name: string, html: string, blind: boolean): Promise<OpenPage> {
  const frame = document.createElement('iframe');
  frame.title = name;
  frame.style.cssText = 'width: 900px; height: 900px; border: 0';
  frame.name = `${name}-${blind ? 'blind' : 'seeing'}`;
  frame.srcdoc = html
    .replace('<title>', `<base href="${location.origin}/test/portals/widgets/pages/">${brisk}<title>`)
    .replace('</title>', `</title>${beside}`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  const view = frame.contentWindow as PageWindow;
  const box = view.document.querySelector<HTMLInputElement>('#beside');
  return {
    agent: await agentIn(frame.name, blind),
    arrive() {
      box?.focus({ preventScroll: true });
      box?.setSelectionRange(2, 4);
    },
    close: () => frame.remove(),
    held: (model) => view.model()[model],
    user: () => ({
      focus: view.document.activeElement?.id ?? '',
      caret: `${box?.selectionStart} to ${box?.selectionEnd}`,
      scroll: `${view.scrollX}, ${view.scrollY}`,
    }),
    popups: () =>
      [...view.document.querySelectorAll(layers)]
        .filter((layer) => layer.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true }) && !layer.closest('[class*=leave]'))
        .map((layer) => layer.className),
  };
}

interface FrameTree {
  frame: { id: string; name?: string };
  childFrames?: FrameTree[];
}

async function agentIn(frameName: string, blind: boolean): Promise<Remote<Agent>> {
  const { frameTree } = await send<{ frameTree: FrameTree }>('Page.getFrameTree', {});
  const frameId = frameNamed(frameTree, frameName);
  const { executionContextId: contextId } = await send<{ executionContextId: number }>('Page.createIsolatedWorld', { frameId, worldName: frameName });
  const at = JSON.stringify(new URL('/test/unit/page/widgets/in-page/', location.origin).href);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await send<{ result: { value?: unknown }; exceptionDetails?: { exception?: { description?: string }; text: string } }>(
      'Runtime.evaluate',
      { expression, contextId, awaitPromise: true, returnByValue: true },
    );
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  if (blind) await evaluate(`import(${at} + 'blind.ts').then(({ goBlind }) => goBlind())`);
  await evaluate(`import(${at} + 'agent.ts').then(({ agent }) => { globalThis.agent = agent; })`);
  return new Proxy({} as Remote<Agent>, {
    get: (_, name) =>
      name === 'then' ? undefined : (...given: unknown[]) => evaluate(`agent.${String(name)}(...${JSON.stringify(given)})`),
  });
}

const send = <Answer>(method: string, params: object): Promise<Answer> =>
  (cdp() as unknown as { send(method: string, params: object): Promise<Answer> }).send(method, params);

function frameNamed({ frame, childFrames = [] }: FrameTree, name: string): string {
  if (frame.name === name) return frame.id;
  for (const child of childFrames) {
    const found = frameNamed(child, name);
    if (found !== '') return found;
  }
  return '';
}
