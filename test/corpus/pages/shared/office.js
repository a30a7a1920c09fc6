/**
 * What an office's page is made of, in few words, so that each framework can draw the same kind of page its own way:
 *   { system, menu, tabs, title, note, parts }
 * A part is one of
 *   { search: [field …] }                          a line of conditions
 *   { buttons: ['新增', …] }
 *   { form: 'title', fields: [field …], columns }  labels and controls
 *   { grid: 'title', columns: [column …], rows, edit, total, numbered }
 *   { text: 'a paragraph' }, { heading: '…' }
 *   { tabs: [['title', part …] …], on }            one of them is open
 *   { dialog: 'title', parts: [part …] }           an open dialog over the page
 * A field is `label:type/unit=value`, a column `label:type@code`; types: text, area, number, date, select, radio, shown.
 * With `?blank` in the address nothing is filled in.
 */
(() => {
  const blank = new URLSearchParams(location.search).has('blank');

  const field = (text) => {
    const [, label = text, type = 'text', unit = '', value = ''] = /^([^:=]+?)(?::(\w+))?(?:\/([^=]+))?(?:=(.*))?$/s.exec(text) ?? [];
    const options = type === 'select' || type === 'radio' ? value.split('|') : [];
    const first = options.length > 0 ? (options.find((one) => one.endsWith('!')) ?? options[0]) : value;
    const held = blank && type !== 'shown' ? '' : first.replace(/!$/, '');
    return { label, type, unit, value: held, options: options.map((one) => one.replace(/!$/, '')), id: '' };
  };

  const column = (text, at) => {
    const [, label = text, type = '', code = `c${at}`] = /^([^:@]*)(?::(\w+))?(?:@(\w+))?$/.exec(text) ?? [];
    return { label, type, code };
  };

  const cell = ({ type }, edit, text) => {
    const kind = type === '' ? (edit ? 'text' : 'shown') : type;
    return { type: kind, value: blank && kind !== 'shown' ? '' : String(text ?? ''), options: [], unit: '', id: '' };
  };

  const part = (one) => {
    if (one.search) return { ...one, search: one.search.map(field) };
    if (one.fields) return { ...one, fields: one.fields.map(field), columns: one.columns ?? 2 };
    if (one.tabs) return { ...one, tabs: one.tabs.map(([title, ...parts]) => ({ title, parts: parts.map(part) })), on: one.on ?? 0 };
    if (one.dialog) return { ...one, parts: one.parts.map(part) };
    if (!one.rows) return one;
    const columns = one.columns.map(column);
    const rows = one.rows.map((texts) => columns.map((of, at) => cell(of, one.edit, texts[at])));
    return { ...one, columns, rows };
  };

  let made = 0;
  const named = (parts) => {
    for (const one of parts) {
      for (const control of [...(one.search ?? []), ...(one.fields ?? []), ...(one.rows ?? []).flat()]) control.id = `k${++made}`;
      for (const { parts: inner } of one.tabs ?? []) named(inner);
      if (one.dialog) named(one.parts);
    }
    return parts;
  };

  window.office = {
    page: (given) => ({ system: '', menu: [], tabs: [], title: '', note: '', ...given, parts: named(given.parts.map(part)) }),
    ready: () => requestAnimationFrame(() => (document.documentElement.dataset.ready = '')),
    escape: (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  };
})();
