import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import { isRecord } from './json-pointer';

/** The title of the field at a path, found by going down the schema; without one its name. */
export function titleAt(schema: JsonSchemaDocument, path: string): string {
  let current: unknown = schema;
  let title = '';
  for (const key of path.split('/').slice(1)) {
    if (!isRecord(current)) break;
    const inList = /^\d+$/.test(key) && isRecord(current.items);
    current = inList ? current.items : isRecord(current.properties) ? current.properties[key] : undefined;
    if (isRecord(current) && typeof current.title === 'string') title = current.title;
    else if (!inList) title = key;
  }
  return title;
}
