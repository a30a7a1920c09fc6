/** The plainest way to a control's name: one query over the document for each control, else the words right before it. */
export function labelsByQuery(document: Document): string[] {
  return [...document.querySelectorAll<HTMLElement>('input,select,textarea')].map((control) => {
    const key = control.id || (control.getAttribute('name') ?? '');
    const label = document.querySelector(`label[for="${CSS.escape(key)}"]`) ?? control.closest('label') ?? control.parentElement?.previousElementSibling;
    return (label?.textContent ?? '').trim();
  });
}
