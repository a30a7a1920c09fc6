import { closeUp, fold } from '@/lib/model/text';
import { attribute, elementAbove } from '../../read/dom';

/**
 * As what an element is pressed. `part`: an option, a day, an arrow of the widget's own open list or calendar; `cell`: a cell
 * of a grid, or what stands in it; `confirm`: what takes over what a popup holds; `shut`: what empties a widget or shuts
 * what came in between; `leave`: the way out of a dialog that a widget opened. The words of a part and of a cell are contents of the page, not names of deeds.
 */
export type PressedAs = 'opener' | 'part' | 'cell' | 'confirm' | 'shut' | 'leave' | 'add-row';

/** The closed list of what is never pressed, in the words of buttons. */
const deeds =
  /提交|送审|报审|上报|报送|呈报|审核|审批|批准|保存|暂存|存盘|发布|删除|移除|作废|清空|重置|退回|驳回|撤回|撤销|返回|关闭|取消|确认|确定|完成|更新|打印|导入|导出|上传|下载|上一步|下一步|下发|办结|签章|盖章|签字|注销|退出|\b(?:submit|save|delete|remove|approve|reject|publish|send|reset|import|export|upload|download|print|back|next|close|cancel|confirm|ok|done|apply|update|log ?out|sign ?out)\b/i;

/** The same in names that programmers give: `btnSave`, `doSubmit()`, `delete-row`. */
const deedNames = /(?:^|[^a-z])(?:submit|save|delete|del|remove|approve|audit|reject|publish|reset|import|export|upload|download|print|logout)(?![a-z])/i;

/** What some kinds may say of all that is never pressed. */
const allowed: Partial<Record<PressedAs, RegExp>> = {
  confirm: /^(?:确定|确认|完成|更新|ok|done|update|apply|confirm|✓|✔|√)$/i,
  shut: /^(?:关闭|清空|清除|close|clear|[×✕✖x])$/i,
  leave: /^(?:取消|关闭|cancel|close|[×✕✖x])$/i,
};

const acts = 'button, a, input, [role=button], [role=link], [role=menuitem], [onclick]';
const typed = 'input:not([type=button], [type=submit], [type=reset], [type=image]), textarea, select';

/**
 * Whether an element may be pressed as what it is taken for. Asked of itself and of whatever acts around it: nothing that
 * leads away, sends, keeps, takes away, or says that it does.
 */
export function mayPress(element: Element, as: PressedAs): boolean {
  for (let at: Element | null = element; at; at = elementAbove(at)) {
    if (at.localName === 'body' || at.localName === 'form') return true;
    if (at.matches(acts) && !harmless(at, as)) return false;
  }
  return true;
}

function harmless(element: Element, as: PressedAs): boolean {
  const said = (name: string): string => attribute(element, name);
  if (element.localName === 'a' && leadsAway(said('href'))) return false;
  if (/^(?:submit|image|reset)$/i.test(said('type')) && (as !== 'confirm' || said('type') === 'reset')) return false;
  if ([said('id'), said('name'), said('onclick'), said('data-action')].some((name) => deedNames.test(apart(name)))) return false;
  if (as === 'part' || as === 'cell' || element.matches(typed) || choosesFromList(element)) return true;
  const words = [element.textContent ?? '', said('value'), said('title'), said('aria-label'), said('alt')].map((text) => closeUp(fold(text)));
  return words.every((text) => !deeds.test(text) || allowed[as]?.test(text) === true) && !deeds.test(said('onclick'));
}

/** A button that shows what was chosen from its list says a value. */
const choosesFromList = (element: Element): boolean => /^(?:listbox|combobox)$/.test(attribute(element, 'aria-haspopup')) || attribute(element, 'role') === 'combobox';

/** To another address; `#` and a script of the page are none. */
const leadsAway = (href: string): boolean => !/^\s*(?:$|#|javascript:)/i.test(href);

/** `btnSave` as `btn Save`. */
const apart = (name: string): string => name.replace(/([a-z\d])([A-Z])/g, '$1 $2');
