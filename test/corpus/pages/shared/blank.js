// What a server sends for a form that nobody has filled in: the same page, with nothing where a person types. Asked for by
// `?blank`; what is printed (levels, names of standard rows) carries data-printed or is no control at all.
if (location.search === '?blank') {
  for (const box of document.querySelectorAll('input:not([type=button]):not([type=submit]):not([type=hidden]):not([data-printed]), textarea')) {
    if (box.type === 'checkbox' || box.type === 'radio') box.checked = false;
    else box.value = '';
    if (box.type !== 'checkbox' && box.type !== 'radio') box.removeAttribute('value');
  }
  for (const list of document.querySelectorAll('select:not([data-printed])')) list.selectedIndex = 0;
  for (const cell of document.querySelectorAll('[data-typed]')) {
    cell.textContent = '';
    if (cell.hasAttribute('value')) cell.setAttribute('value', '');
  }
}
