import { expect, test } from 'vitest';
import { typeRich } from '@/lib/page/widgets/acts/type-rich';

/** An editor that draws its blocks from a model, and takes what is typed from a moment on. */
function editor(takes: (age: number) => boolean): HTMLElement {
  const host = document.createElement('div');
  host.contentEditable = 'true';
  host.innerHTML = '<p data-x-node="element">旧</p>';
  document.body.append(host);
  let first: number | undefined;
  host.addEventListener('beforeinput', (event) => {
    first ??= performance.now();
    if (!takes(performance.now() - first)) return;
    event.preventDefault();
    host.innerHTML = `<p data-x-node="element">${event.data ?? ''}</p>`;
  });
  return host;
}

test('an editor with a model that looks at the selection only now and then is told again', async () => {
  const host = editor((age) => age > 100);
  expect(await typeRich(host, '年度目标', new AbortController().signal)).toBe(true);
  expect(host.innerText.trim()).toBe('年度目标');
  host.remove();
});

test('an editor with a model that does not take the text is left as it was and said to have refused', async () => {
  const host = editor(() => false);
  expect(await typeRich(host, '年度目标', new AbortController().signal)).toBe(false);
  expect(host.innerText.trim()).toBe('旧');
  host.remove();
});
