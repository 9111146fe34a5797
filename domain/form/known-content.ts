import type { ApplicationContent } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { isRecord } from './json-pointer';

/** What was chosen and filled in, without its files. */
export type Filled = Pick<ApplicationContent, 'choice' | 'form'>;

/**
 * What a version of a project asks of what was chosen and filled in under an earlier one (R-L2). The rest nobody asks any more: no
 * control shows it, so that nobody could take it out, and it would keep the whole from being sent.
 */
export function knownContent(
  { form, candidateTypes, subjects }: Pick<ExamProjectDefinition, 'form' | 'candidateTypes' | 'subjects'>,
  { choice: { candidateType, subjects: chosen = [], ...choice }, form: values }: Filled,
): Filled {
  const known = chosen.filter((subject) => subjects?.list.some(({ code }) => code === subject));
  const isType = candidateTypes?.some(({ code }) => code === candidateType);
  return {
    choice: {
      ...choice,
      ...(isType && { candidateType }),
      ...(known.length > 0 && { subjects: known }),
    },
    form: knownValue(form, values) as Filled['form'], // an object as before
  };
}

/** Objects are closed, and lists have one kind of row (`formFaults`). What is of another kind than asked stays, to be told. */
function knownValue(schema: unknown, value: unknown): unknown {
  if (!isRecord(schema)) return value;
  if (Array.isArray(value)) return value.map((row) => knownValue(schema.items, row));
  const { properties } = schema;
  if (!isRecord(value) || !isRecord(properties)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => Object.hasOwn(properties, name))
      .map(([name, part]) => [name, knownValue(properties[name], part)]),
  );
}
