import type { ApplicationForm } from '../../contracts/exam-application';
import { findAll, isRecord, unescape } from './json-pointer';

/** A form without its private values, and those by their pointer into the content. */
export interface PartedForm {
  readonly open: ApplicationForm;
  readonly hidden: Readonly<Record<string, unknown>>;
}

/** Takes out what stands at these pointers of the content, in which a star stands for each row. */
export function hidePrivate(form: ApplicationForm, fields: readonly string[]): PartedForm {
  const document = { form: structuredClone(form) };
  const hidden: Record<string, unknown> = {};
  for (const { path, value } of fields.flatMap((field) => findAll({ form }, field))) {
    const place = placeOf(document, path);
    if (!place) continue;
    hidden[path] = value;
    delete place.holder[place.name];
  }
  return { open: document.form, hidden };
}

/** The form as it was typed. What has lost its place, as a row that a former version of the program removed, is left out. */
export function revealPrivate({ open, hidden }: PartedForm): ApplicationForm {
  const document = { form: structuredClone(open) };
  for (const [path, value] of Object.entries(hidden)) {
    const place = placeOf(document, path);
    if (place) place.holder[place.name] = value;
  }
  return document.form;
}

/** What holds the value at a pointer: values are taken out of objects alone, which stay. */
function placeOf(
  document: object,
  path: string,
): { holder: Record<string, unknown>; name: string } | undefined {
  const keys = path.split('/').slice(1).map(unescape);
  const name = keys.pop() ?? '';
  let holder: unknown = document;
  for (const key of keys)
    holder = Array.isArray(holder) ? holder[Number(key)] : isRecord(holder) && holder[key];
  return isRecord(holder) ? { holder, name } : undefined;
}
