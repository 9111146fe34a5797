import type { ApplicationContent } from '../../contracts/exam-application';
import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import type { Holds } from './form-rules';
import { isRecord } from './json-pointer';

/** The keyword of a section that is asked only where its condition holds (R-M5: what a form asks differs by type of candidate). */
export const whenKeyword = 'x-when';

/** The sections that this content is to have, in the form's order. */
export function askedSections(
  form: JsonSchemaDocument,
  { choice, form: values }: Pick<ApplicationContent, 'choice' | 'form'>,
  holds: Holds,
): string[] {
  return Object.entries(sectionsOf(form)).flatMap(([name, section]) => {
    const when = isRecord(section) ? section[whenKeyword] : undefined;
    return !isRecord(when) || holds(when, { choice, form: values }) ? [name] : [];
  });
}

/** The form with these sections alone: any other is unknown to it. */
export function formWithSections(form: JsonSchemaDocument, names: readonly string[]): JsonSchemaDocument {
  const isAsked = (name: unknown): boolean => names.some((asked) => asked === name);
  return {
    ...form,
    properties: Object.fromEntries(Object.entries(sectionsOf(form)).filter(([name]) => isAsked(name))),
    ...(Array.isArray(form.required) && { required: form.required.filter(isAsked) }),
  };
}

export const hasSection = (form: JsonSchemaDocument, name: string): boolean =>
  Object.hasOwn(sectionsOf(form), name);

const sectionsOf = (form: JsonSchemaDocument): Record<string, unknown> =>
  isRecord(form.properties) ? form.properties : {};
