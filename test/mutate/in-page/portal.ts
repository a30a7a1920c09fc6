/** What a page of this folder says of its own model (`pages/shared/portal.js`). Nothing of it is known to the extension. */
export interface Portal {
  journal: { key: string; text: string; meaning: string; shut: string }[];
  values: Record<string, string>;
  shut: Record<string, string>;
  begin(seed: number): Promise<void>;
  draw(anew?: boolean): Promise<void> | void;
  change(name: string, planned: string[], random: () => number): Promise<boolean>;
  keys(): string[];
  get(key: string): string;
  set(key: string, text: string): void;
  meaning(key: string): string;
  kind(key: string): { type: string; options?: string[] } | undefined;
  /** called after each change that came in through a control */
  heard?: () => void;
}

/** A place in the window, in pixels. */
export interface Point {
  x: number;
  y: number;
}

interface PortalWindow {
  portal: Portal;
  /** the key that a native control writes to */
  boundTo?(control: Element): string | undefined;
  bind?(control: Element, key: string): void;
  /** given by whoever drives the browser: presses there, or does as a person does in the box that has the focus; resolves when it is done */
  asUser?(deed: string, at?: Point): Promise<void>;
}

export const pageWindow = window as unknown as PortalWindow;

/** Whether a page is one of ours without a framework, which takes a value in the event that brings it. */
export const isNative = (): boolean => pageWindow.bind !== undefined;
