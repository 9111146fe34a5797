import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import { isRecord } from './json-pointer';

/** What a draft can begin with, by the word of `x-prefill` (UX: nothing is asked twice). */
export const prefillWords = ['person.phone'] as const;
export type PrefillWord = (typeof prefillWords)[number];

/** The form that a new draft begins with: what the account knows, in the fields of single sections that ask for it. */
export function prefilledForm(
  form: JsonSchemaDocument,
  known: Readonly<Record<PrefillWord, string | null>>,
): Record<string, Record<string, string>> {
  return Object.fromEntries(
    entriesOf(form.properties).flatMap(([section, schema]) => {
      const fields = entriesOf(isRecord(schema) ? schema.properties : undefined).flatMap(([name, field]) => {
        const word = isRecord(field) ? field['x-prefill'] : undefined;
        const value = isPrefillWord(word) ? known[word] : null;
        return value ? [[name, value] as const] : [];
      });
      return fields.length > 0 ? [[section, Object.fromEntries(fields)]] : [];
    }),
  );
}

export const isPrefillWord = (word: unknown): word is PrefillWord =>
  prefillWords.some((known) => known === word);

const entriesOf = (schemas: unknown): [string, unknown][] =>
  isRecord(schemas) ? Object.entries(schemas) : [];
