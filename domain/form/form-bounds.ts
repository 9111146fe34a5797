import type { ApplicationForm } from '../../contracts/exam-application';
import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import { mostCharacters, mostRows } from '../../contracts/form-limits';
import type { FieldFault } from './field-fault';
import { titleAt } from './field-title';
import { escape } from './json-pointer';

/** Versions of old may have fields in fields of rows; a row of a list in a section is three deep (`sectionFaults`). */
const deepest = 6;

/**
 * The first part of a form that is larger than any form may be. It is looked for before a schema judges anything: each row too many
 * costs errors of its own, so that one small request could hold the process.
 */
export function boundFault(schema: JsonSchemaDocument, form: ApplicationForm): FieldFault | undefined {
  const excess = firstExcess(form, '', 0);
  return (
    excess && { path: `/form${excess.path}`, message: `“${titleAt(schema, excess.path)}”${excess.message}` }
  );
}

function firstExcess(value: unknown, path: string, depth: number): FieldFault | undefined {
  if (typeof value === 'string' && isLongerThan(value, mostCharacters))
    return { path, message: `最多 ${mostCharacters} 个字，请删减。` };
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > deepest) return { path, message: '填写的内容嵌套过深，请刷新页面后重新填写。' };
  if (Array.isArray(value) && value.length > mostRows)
    return { path, message: `最多填写 ${mostRows} 项，请删减。` };
  for (const [key, part] of Object.entries(value)) {
    const excess = firstExcess(part, `${path}/${escape(key)}`, depth + 1);
    if (excess) return excess;
  }
  return undefined;
}

/** In characters as a schema counts them: some Han are two units of a string. */
const isLongerThan = (text: string, most: number): boolean =>
  text.length > most && (text.length > 2 * most || [...text].length > most);
