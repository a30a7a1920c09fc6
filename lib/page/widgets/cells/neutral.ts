/** Where a press means nothing: the page beside everything, within a dialog that dialog. */
export const neutral = (cell: Element): Element => cell.closest('dialog, [role=dialog], [aria-modal=true]') ?? cell.ownerDocument.body;
