const documentOf = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentDocument')?.get;

/** The document of a frame of the page's own, or null: for another element, and for a frame from elsewhere. */
export const innerDocument = (element: Element): Document | null =>
  element.localName === 'iframe' ? ((documentOf?.call(element) as Document | null | undefined) ?? null) : null;
