import '@/assets/styles/tokens.css';
import '@/assets/styles/base.css';
import '@/assets/styles/controls.css';
import { render, type VNode } from 'preact';
import { i18n } from '#i18n';
import { wearTheme } from './theme';

/** Puts a surface into its page, in the user's colours and language. */
export function show(node: VNode): void {
  wearTheme();
  document.documentElement.lang = chrome.i18n.getUILanguage();
  document.title = i18n.t('extName');
  const root = document.getElementById('root');
  if (root) render(node, root);
}
