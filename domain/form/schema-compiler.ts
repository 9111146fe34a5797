import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import { readIdNumber } from '../id-number';
import { whenKeyword } from './asked-sections';

/**
 * Keywords that check nothing: what control to show, what to fill in from the account, which sentence to say when a pattern
 * doesn't fit, when a section is asked at all.
 */
const ownKeywords = ['x-widget', 'x-prefill', 'x-message', whenKeyword];

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  addUsedSchema: false,
});
addFormats(ajv, { formats: ['date', 'email', 'uri'], keywords: true });
ajv.addFormat('month', /^\d{4}-(0[1-9]|1[0-2])$/);
ajv.addFormat('mobile', /^1[3-9]\d{9}$/);
ajv.addFormat('id-number', (text: string) => readIdNumber(text).ok);
ajv.addVocabulary(ownKeywords);

/** Compiles a JSON Schema (2020-12) of a project. CPU alone: no reference is ever fetched. Throws on a wrong schema. */
export function compileSchema(schema: JsonSchemaDocument): ValidateFunction {
  const validate = ajv.compile(schema);
  // The caller keeps what it needs: the compiler's own memory would grow with every version.
  ajv.removeSchema(schema);
  return validate;
}
