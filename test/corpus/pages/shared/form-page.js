/**
 * What a page of a component framework says, as plain data; the files form-<framework>.js draw it with the framework's own parts.
 * `drawForm({ system, menu, title, note, parts })`, a part being one of
 *   { form: 'title', labels: 'right' | 'left' | 'top', columns, fields: [field …] }   labels and controls
 *   { detail: 'title', columns, fields }                a description list, read-only or with controls in its cells
 *   { grid: 'title', columns: [column …], rows: [{ key: text … } …], … }
 *     with edit, numbered, pick, pager, height, tools: [text …], total: { key: text }, spanned: cells of equal texts are one
 *   { cards: 'title', each: [field …], rows, lines }    the same small form once a row; a field's key says where its text is;
 *                                                       with lines the rows stand under each other and the first alone has labels
 *   { sheet: 'title', rows: [[cell …] …] }              the official form as one table: a cell is a text, { text, rows, columns }
 *                                                       or a field with rows and columns
 *   { tabs: [{ title, parts } …], on }, { collapse: [{ title, parts } …], open: [0 …] }, { steps: [{ title, parts } …], on }
 *   { sides: [{ title, parts } …] }                     side by side
 *   { dialog: 'title', parts }, { drawer: 'title', parts }
 *   { heading }, { text }, { buttons: [text …] }, { frame: address }
 * A field is { label, value, type, unit, code, span, shut, options, inside, front } (inside: the words in an empty box, front:
 * those in a box before it), a column { title, key, type, width, fixed, hidden, children, options, inside }. Types: text, number, money, area, select, radio, date, switch, rate, upload, cascade, typed
 * (a text that becomes a box when it is clicked), measure (sign|value|unit, three boxes), shown (printed; it stays on a blank page). A row may be open (its typed cells are boxes now), { head: 'text' }
 * (a line over the others), { sum: { key: text } } (a line between them) or have rows of its own (a tree).
 * With `?blank` in the address nothing is filled in.
 */
(() => {
  const blank = new URLSearchParams(location.search).has('blank');
  let made = 0;

  const filled = (type, value) => (blank && type !== 'shown' ? '' : String(value ?? ''));

  const field = (one) => {
    const type = one.type ?? 'text';
    return { code: `f${++made}`, unit: '', options: [], span: type === 'area' ? 24 : 0, shut: false, required: false, ...one, type, value: filled(type, one.value), id: made };
  };

  const column = (one) => ({ type: 'shown', options: [], width: undefined, fixed: undefined, ...one, children: one.children?.map(column) });

  const leaves = (columns) => columns.flatMap((one) => (one.children ? leaves(one.children) : [one]));

  /** How many rows each cell of the spanned columns covers; 0 where the one above covers it. */
  const spansOf = (rows, keys) => {
    const same = (a, b, upTo) => a?.given && b.given && keys.slice(0, upTo + 1).every((key) => a.given[key] === b.given[key]);
    rows.forEach((row, at) => {
      row.spans = {};
      keys.forEach((key, depth) => {
        if (!row.given || same(rows[at - 1], row, depth)) return void (row.spans[key] = row.given ? 0 : 1);
        let end = at + 1;
        while (end < rows.length && same(row, rows[end], depth)) end++;
        row.spans[key] = end - at;
      });
    });
  };

  const row = (columns) => (one) => {
    const id = ++made;
    if (one.head) return { id, head: one.head, cells: {}, spans: {} };
    const cells = {};
    for (const of of columns) {
      const type = one.sum || one.rows ? 'shown' : of.type;
      const text = one.sum ? one.sum[of.key] : one[of.key];
      cells[of.key] = { ...of, label: of.title, type, value: filled(type, text), unit: '', shut: of.shut === true || (one.shut ?? []).includes(of.key), open: one.open === true, id: ++made };
    }
    return { id, given: one.sum || one.rows ? null : one, sum: one.sum, cells, spans: {}, rows: one.rows?.map(row(columns)) };
  };

  const sheetCell = (one) => {
    const { text, rows = 1, columns = 1 } = typeof one === 'string' ? { text: one } : one;
    return { id: ++made, text, rows, columns, of: text === undefined ? field({ label: '', ...one }) : undefined };
  };

  const part = (one) => {
    const kept = { ...one, id: ++made };
    if (one.fields) return { ...kept, columns: one.columns ?? 2, fields: one.fields.map(field) };
    if (one.cards !== undefined) {
      const label = (of, at) => (one.lines && at > 0 ? '' : of.label);
      return { ...kept, columns: one.columns ?? 2, rows: one.rows.map((texts, at) => ({ id: ++made, title: texts.title, fields: one.each.map((of) => field({ ...of, label: label(of, at), value: texts[of.key] })) })) };
    }
    if (one.sheet !== undefined) return { ...kept, rows: one.rows.map((cells) => ({ id: ++made, cells: cells.map(sheetCell) })) };
    if (one.rows) {
      const columns = one.columns.map(column);
      const flat = leaves(columns);
      const rows = one.rows.map(row(flat));
      spansOf(rows, one.spanned ?? []);
      return { ...kept, columns, leaves: flat, rows };
    }
    for (const kind of ['tabs', 'collapse', 'steps', 'sides']) {
      if (one[kind]) return { ...kept, on: one.on ?? 0, open: one.open ?? one[kind].map((_, at) => at), kind, panes: one[kind].map(({ title, parts }) => ({ title, parts: parts.map(part) })) };
    }
    if (one.parts) return { ...kept, parts: one.parts.map(part) };
    return one.frame ? { ...kept, frame: one.frame + location.search } : kept;
  };

  window.formPage = {
    blank,
    leaves,
    read: (given) => ({ system: '', menu: [], crumbs: [], title: '', note: '', ...given, parts: given.parts.map(part) }),
    /** A fraction's digits, for number boxes that show as many as they are told. */
    digits: (text) => text.split('.')[1]?.length ?? 0,
    ready: () => setTimeout(() => requestAnimationFrame(() => (document.documentElement.dataset.ready = '')), 150),
    escape: (text) => String(text).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`),
  };
})();
