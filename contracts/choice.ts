/** One of several, with its code and the word that people see. Plain: both front ends may import this file at run time. */
export interface Choice<Value extends string = string> {
  readonly value: Value;
  readonly text: string;
}

/** The codes alone, as a contract lists them. */
export const codesOf = <const C extends readonly Choice[]>(choices: C) =>
  choices.map(({ value }): C[number]['value'] => value);

/** The word of each code. */
export const wordsOf = <const C extends readonly Choice[]>(choices: C) =>
  // No type follows the entries of an object; each code is there once.
  Object.fromEntries(choices.map(({ value, text }) => [value, text])) as Record<C[number]['value'], string>;

/** The choices of a standard's list, written as codes of two characters each with its word: `01汉族 02蒙古族`. */
export const choicesIn = (list: string): readonly Choice[] =>
  list
    .trim()
    .split(/\s+/)
    .map((each) => ({ value: each.slice(0, 2), text: each.slice(2) }));
