import Ajv2020, { type ValidateFunction } from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { RE2JS } from 're2js';
import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import { readIdNumber } from '../id-number';
import { whenKeyword } from './asked-sections';

/**
 * Keywords that check nothing: what control to show, what a draft begins with (`prefilledForm`), which sentence to say when a
 * pattern doesn't fit, when a section is asked at all.
 */
const ownKeywords = ['x-widget', 'x-prefill', 'x-message', whenKeyword];

/**
 * Patterns are written in the console and run on whatever a candidate types. RE2 takes time that grows with the text alone: no
 * pattern that backtracks can hold a process (CWE-1333). It has neither lookaround nor back references; such a pattern doesn't
 * compile, and isn't published.
 */
const linearTime = Object.assign(
  (pattern: string) => {
    const compiled = RE2JS.compile(RE2JS.translateRegExp(pattern));
    // The compiler tells patterns apart by their text.
    return { test: (text: string) => compiled.matcher(text).find(), toString: () => pattern };
  },
  // For validators written out as a file, which these never are.
  { code: 'RE2JS' },
);

const ajv = new Ajv2020({
  allErrors: true,
  verbose: true,
  strict: true,
  strictRequired: false,
  strictTypes: false,
  addUsedSchema: false,
  code: { regExp: linearTime },
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
