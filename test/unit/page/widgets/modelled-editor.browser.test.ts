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

test('an editor that takes formatting back only as it handed it out itself has its bold again', async () => {
  const host = document.createElement('div');
  host.contentEditable = 'true';
  const bold = '<p data-x-node="element">去年<strong>重点</strong></p>';
  host.innerHTML = bold;
  document.body.append(host);
  host.addEventListener('copy', (event) => {
    event.preventDefault();
    event.clipboardData?.setData('application/x-own', host.innerHTML);
  });
  host.addEventListener('paste', (event) => {
    event.preventDefault();
    host.innerHTML = event.clipboardData?.getData('application/x-own') || `<p data-x-node="element">${event.clipboardData?.getData('text/plain')}</p>`;
  });
  host.addEventListener('beforeinput', (event) => {
    event.preventDefault();
    host.innerHTML = `<p data-x-node="element">${event.data ?? ''}</p>`;
  });
  const { signal } = new AbortController();
  expect(await typeRich(host, '年度目标', signal)).toBe(true);
  expect(host.innerText.trim()).toBe('年度目标');
  expect(await typeRich(host, '去年重点', signal)).toBe(true);
  expect(host.innerHTML).toBe(bold);
  host.remove();
});
