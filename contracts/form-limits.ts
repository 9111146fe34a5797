/**
 * What a form of an examination holds at most, whatever its schema says: more is no form for a phone, and would cost each check. Plain:
 * both front ends may import this file at run time.
 */
export const mostRows = 50;
/** Of one text. */
export const mostCharacters = 10_000;
