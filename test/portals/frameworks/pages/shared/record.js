/**
 * What a page was made to do, for whoever fills it: the words of each button and link that was clicked, by whomever, and the
 * acts that the page itself carried out. `record('保存')` in the handler of a button; a form that is submitted records itself.
 * Where an editor of a cell is itself a link, or a small form with a button of its own, `<html data-editors="a selector">`
 * says so: what is clicked within one is part of editing.
 */
(() => {
  const acting = 'button, a, summary, input[type=button], input[type=submit], input[type=reset], [role=button], [role=link]';
  const wordsOf = (element) => (element.value || element.textContent || '').replace(/\s+/g, '');

  const editing = (event) => {
    const { editors } = document.documentElement.dataset;
    return editors !== undefined && event.composedPath().some((one) => one instanceof Element && one.matches(editors));
  };

  window.clicks = [];
  window.pressed = [];
  window.record = (act) => window.pressed.push(act);

  for (const type of ['click', 'dblclick']) {
    window.addEventListener(
      type,
      (event) => {
        const element = event.composedPath().find((one) => one instanceof Element && one.matches(acting));
        const words = element ? wordsOf(element) : '';
        if (words !== '' && !editing(event)) window.clicks.push({ words, type, trusted: event.isTrusted });
      },
      true,
    );
  }

  window.addEventListener(
    'submit',
    (event) => {
      if (editing(event)) return;
      window.pressed.push('submit');
      event.preventDefault();
    },
    true,
  );

  /** Plain data without life: what a portal would send. */
  window.plain = (value) => JSON.parse(JSON.stringify(value));

  window.ready = () => setTimeout(() => requestAnimationFrame(() => (document.documentElement.dataset.ready = '')), 100);
})();
