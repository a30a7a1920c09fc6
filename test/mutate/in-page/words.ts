/** What a person types, and what stands in its place while an input method composes it. */
export const typed = '用户';
export const composed = 'yonghu';
