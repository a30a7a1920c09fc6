/** Marks as drawn one after the other: each asks where its control is, then writes, so that the next asks a changed page. */
export function interleavedMarks(document: Document, controls: readonly Element[]): () => void {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  document.documentElement.append(host);
  const marks = controls.map((control) => {
    const element = document.createElement('div');
    element.style.cssText = 'position:fixed;border:1.5px solid #d6383f;pointer-events:none';
    root.append(element);
    return { control, element };
  });
  return () => {
    for (const { control, element } of marks) {
      const { left, top, width, height } = control.getBoundingClientRect();
      element.style.left = `${left - 1}px`;
      element.style.top = `${top - 1}px`;
      element.style.width = `${width + 2}px`;
      element.style.height = `${height + 2}px`;
    }
  };
}
