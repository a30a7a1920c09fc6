/** An edited text without the characters of no width that some editors keep so that the caret has a place. */
export const withoutMarks = (text: string): string => text.replace(/[\u200b\ufeff]/g, '');
