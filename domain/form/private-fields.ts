import type { ApplicationForm } from '../../contracts/exam-application';
import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import { escape, findAll, isRecord, unescape } from './json-pointer';

/** The keyword of a field that names or reaches a person, such as a number or a phone: it is stored encrypted. */
export const privateKeyword = 'x-private';

/** A form without its private values, and those by their place in it (RFC 6901). */
export interface PartedForm {
  readonly open: ApplicationForm;
  readonly hidden: Readonly<Record<string, unknown>>;
}

/** The private fields of a form, as pointers into it; a star stands for each row. */
export function privateFields(schema: JsonSchemaDocument, at = ''): string[] {
  const { properties, items } = schema;
  return [
    ...(schema[privateKeyword] === true ? [at] : []),
    ...Object.entries(isRecord(properties) ? properties : {}).flatMap(([name, field]) =>
      isRecord(field) ? privateFields(field, `${at}/${escape(name)}`) : [],
    ),
    ...(isRecord(items) ? privateFields(items, `${at}/*`) : []),
  ];
}

export function hidePrivate(form: ApplicationForm, fields: readonly string[]): PartedForm {
  const open = structuredClone(form);
  const hidden: Record<string, unknown> = {};
  for (const { path, value } of fields.flatMap((field) => findAll(form, field))) {
    hidden[path] = value;
    const { holder, name } = holderOf(open, path);
    delete holder[name];
  }
  return { open, hidden };
}

/** The form as it was typed. */
export function revealPrivate({ open, hidden }: PartedForm): ApplicationForm {
  const form = structuredClone(open);
  for (const [path, value] of Object.entries(hidden)) {
    const { holder, name } = holderOf(form, path);
    holder[name] = value;
  }
  return form;
}

/** What holds the value at a pointer: hiding takes values out of objects alone, which stay. */
function holderOf(form: ApplicationForm, path: string): { holder: Record<string, unknown>; name: string } {
  const keys = path.split('/').slice(1).map(unescape);
  const name = keys.pop() ?? '';
  let holder: unknown = form;
  for (const key of keys)
    holder = Array.isArray(holder) ? holder[Number(key)] : isRecord(holder) && holder[key];
  if (!isRecord(holder)) throw new Error('A private value has lost its place in the form');
  return { holder, name };
}
