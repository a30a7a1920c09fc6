import { parse } from 'yaml';
import catalogue from '@/assets/locales/zh_CN.yml?raw';

/** The part of the browser that the components use: messages of the Chinese catalogue, by their names. */
const messages = new Map<string, string>();
const gather = (node: unknown, path: string[]): void => {
  if (typeof node === 'string') messages.set(path.join('_'), node);
  else if (node instanceof Object) for (const [key, child] of Object.entries(node)) gather(child, [...path, key]);
};
gather(parse(catalogue), []);

Object.assign((globalThis.chrome ??= {} as typeof chrome), {
  i18n: {
    getMessage: (name: string, values: string[] = []) =>
      (messages.get(name) ?? '').replace(/\$(\d)/g, (_, digit: string) => values[Number(digit) - 1] ?? ''),
    getUILanguage: () => 'zh-CN',
  },
});
