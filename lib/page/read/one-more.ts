/** A list with one more item. A list of one that is made as such keeps no room for more; thousands of them do count. */
export const oneMore = <T>(list: readonly T[], item: T): T[] => (list.length === 0 ? [item] : [...list, item]);
