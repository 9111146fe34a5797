/** A text for `like`, in which the pattern's own signs stand for themselves. */
export const literally = (text: string): string => text.replace(/[\\%_]/g, '\\$&');
