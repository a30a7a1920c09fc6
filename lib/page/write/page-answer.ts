import { fold } from '@/lib/model/text';
import { watchLayers } from '../widgets/acts/layers';
import { shown } from '../widgets/acts/shown';

/**
 * What a page puts up when one of its buttons was pressed. `form`: it holds places to fill in; `box`: it asks, with buttons alone;
 * `notice`: it only says something.
 */
export interface Answer {
  kind: 'form' | 'box' | 'notice';
  said: string;
  layer: Element;
}

export interface AnswerWatch {
  now(): Answer | null;
  /** what the page has said so far, in its own words; a notice that went away again counts */
  said(): string;
  end(): void;
}

const places = 'input:not([type=hidden], [type=button], [type=submit], [type=reset], [type=image]), textarea, select, [contenteditable=true], iframe';
const buttons = 'button, input[type=button], input[type=submit], a, [role=button]';
/** What a person answers to a question, whatever it is drawn by. */
const answers = /^(?:确定|确认|取消|关闭|是|否|好的?|继续|知道了|ok|yes|no|cancel)$/i;
const longestWords = 120;
/** How a page says that it takes no further row. */
const refusal = /最多|至多|不能|不得|不可|不允许|上限|超过|超出|只能|已满|已达|请先|限制|at most|no more|maximum|limit/i;
const changes = { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: ['class', 'style', 'hidden'] };

/** Watches, from before a button is pressed, what the page answers: layers that come up over it, and words beside that refuse. */
export function watchAnswer(button: Element): AnswerWatch {
  const layers = watchLayers(button);
  const there = new Set(layers.now());
  const beside = watchWords(button.ownerDocument);
  let words = '';
  const now = (): Answer | null => {
    const come = layers.now().filter((layer) => !there.has(layer));
    const layer = come.find(holdsPlaces) ?? come.find(holdsButtons) ?? come[0];
    if (!layer) return null;
    const said = wordsOf(layer);
    if (said !== '') words = said;
    return { kind: holdsPlaces(layer) ? 'form' : holdsButtons(layer) ? 'box' : 'notice', said, layer };
  };
  return {
    now,
    said() {
      now();
      return words || beside.refusal();
    },
    end() {
      layers.end();
      beside.end();
    },
  };
}

const holds = (layer: Element, what: string): boolean => [...layer.querySelectorAll(what)].some(shown);
const holdsPlaces = (layer: Element): boolean => holds(layer, places);
const holdsButtons = (layer: Element): boolean => pressable(layer).some((one) => shown(one) && wordsIn(one) !== '');

/** Buttons, and what has no children and says an answer. */
const pressable = (layer: Element): Element[] =>
  [...layer.querySelectorAll('*')].filter((one) => one.matches(buttons) || (one.childElementCount === 0 && answers.test(wordsIn(one))));

const wordsIn = (element: Element): string => fold(element.textContent || (element instanceof HTMLInputElement ? element.value : ''));

/** What a layer says, without what its buttons say. */
function wordsOf(layer: Element): string {
  const pressed = pressable(layer);
  const texts: string[] = [];
  const walker = layer.ownerDocument.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    const { parentElement } = text;
    const isSaid = parentElement && !parentElement.closest('style, script, option') && shown(parentElement) && !pressed.some((one) => one.contains(text));
    if (isSaid) texts.push(text.textContent ?? '');
  }
  return tidy(texts.join(' '));
}

/** As the page says it: `fold` is for comparing. */
const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestWords);

/** Words that came to stand in the page itself. */
function watchWords(document: Document): { refusal(): string; end(): void } {
  const stirred = new Set<Element>();
  const note = (records: MutationRecord[]): void => {
    for (const { target, addedNodes } of records) {
      const nodes = addedNodes.length > 0 ? addedNodes : [target];
      for (const node of nodes) {
        const element = node instanceof Element ? node : node.parentElement;
        if (element && stirred.size < 500) stirred.add(element);
      }
    }
  };
  const observer = new MutationObserver(note);
  observer.observe(document, changes);
  return {
    refusal() {
      note(observer.takeRecords());
      for (const element of stirred) {
        const text = tidy(element.textContent ?? '');
        if (text.length < longestWords && refusal.test(text) && element.isConnected && shown(element)) return text;
      }
      return '';
    },
    end: () => observer.disconnect(),
  };
}
