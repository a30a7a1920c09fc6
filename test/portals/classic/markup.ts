import type { ClassicModel } from './model.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => entities[character] ?? '');

/** The mark of a required field, as these pages have always written it. */
export const star = '<font color=red>*</font>';

export interface Box {
  width?: string;
  /** money: what is not a digit or a dot is taken out while typing */
  money?: boolean;
  date?: boolean;
  shut?: boolean;
  limit?: number;
}

/** The controls of one form. On a form that is only shown, each is its text. */
export class Controls {
  readonly #model: ClassicModel;
  readonly #open: boolean;

  constructor(model: ClassicModel, open: boolean) {
    this.#model = model;
    this.#open = open;
  }

  value(name: string): string {
    return this.#model[name] ?? '';
  }

  input(name: string, { width = '98%', money, date, shut, limit }: Box = {}): string {
    if (!this.#open) return `<span class="show">${escaped(this.value(name))}</span>`;
    const parts = [
      `<input type="${date ? 'date' : 'text'}" name="${name}" id="${name}" class="${shut ? 'inp ro' : 'inp'}"`,
      `style="width:${width}" value="${escaped(this.value(name))}"`,
      ...(shut ? ['readonly'] : ['onchange="zdbc(this)"', 'onfocus="hlt(this)"', 'onblur="unhlt(this)"']),
      ...(money && !shut ? ['onkeyup="clearNoNum(this)"'] : []),
      ...(limit === undefined ? [] : [`maxlength="${limit}"`]),
    ];
    return `${parts.join(' ')}>`;
  }

  area(name: string, rows: number): string {
    if (!this.#open) return `<div class="show long">${escaped(this.value(name))}</div>`;
    return `<textarea name="${name}" id="${name}" rows="${rows}" class="area" onchange="zdbc(this)" onfocus="hlt(this)" onblur="unhlt(this)">${escaped(this.value(name))}</textarea>`;
  }

  select(name: string, options: string[]): string {
    if (!this.#open) return `<span class="show">${escaped(this.value(name))}</span>`;
    const listed = options.map(
      (option) => `<option value="${option}"${option === this.value(name) ? ' selected' : ''}>${option}</option>`,
    );
    return `<select name="${name}" id="${name}" onchange="zdbc(this)">${listed.join('')}</select>`;
  }
}

/** A whole page in the dress of the portal. */
export function page(title: string, body: string, { script = false, bodyClass = '' } = {}): string {
  return `<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">
<html>
<head>
<meta http-equiv="Content-Type" content="text/html; charset=utf-8">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" type="text/css" href="/static/classic.css">
${script ? '<script type="text/javascript" src="/static/form.js"></script>' : ''}
</head>
<body${bodyClass === '' ? '' : ` class="${bodyClass}"`}>
${body}
</body>
</html>`;
}
