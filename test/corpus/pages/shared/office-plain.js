/** What pages of plain markup share: a drawer says how a control, a form and a table are written, the rest is alike. */
window.officeMarkup = (style) => {
  const { escape } = office;
  const part = (one) => {
    if (one.search) return style.search(one.search);
    if (one.buttons) return `<div class="${style.bar ?? ''}">${one.buttons.map((text) => style.button(text)).join(' ')}</div>`;
    if (one.fields) return style.form(one);
    if (one.rows) return style.grid(one);
    if (one.tabs) return style.tabs(one, (parts) => parts.map(part).join(''));
    if (one.dialog) return style.dialog(one, one.parts.map(part).join(''));
    if (one.heading) return `<h3>${escape(one.heading)}</h3>`;
    return `<p>${escape(one.text)}</p>`;
  };
  return (given) => {
    const page = office.page(given);
    document.getElementById('app').innerHTML = style.page(page, page.parts.map(part).join(''));
    return page;
  };
};
