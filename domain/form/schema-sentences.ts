import type { ErrorObject } from 'ajv';
import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import type { FieldFault } from './field-fault';
import { titleAt } from './field-title';
import { escape } from './json-pointer';

/**
 * What ajv found, as one Chinese sentence a field, named by the schema's titles: “毕业时间”必须填写。 Of several errors
 * of one field the first is told. `at` is where the schema's document stands in the content. Wherever ajv found something, there
 * is a fault.
 */
export function sentencesOf(
  errors: readonly ErrorObject[],
  schema: JsonSchemaDocument,
  at: string,
): FieldFault[] {
  const faults = new Map<string, FieldFault>();
  const several = severalFitting(errors);
  const telling = errors.filter((error) => !isToldByOthers(error, several));
  for (const error of telling.length > 0 ? telling : errors) {
    const path = error.instancePath + missingPart(error);
    if (!faults.has(path))
      faults.set(path, { path: at + path, message: sentence(error, titleAt(schema, path)) });
  }
  return [...faults.values()];
}

/**
 * A combination that nothing fits is told by what is wrong in its branches; a oneOf that several fit has the fault itself, and a
 * branch that didn't fit is none.
 */
const isToldByOthers = (error: ErrorObject, several: SeveralFitting): boolean =>
  ['if', 'anyOf', 'oneOf'].includes(error.keyword) ? !fitsSeveral(error) : isOfBranch(error, several);

const fitsSeveral = ({ keyword, params }: ErrorObject): boolean =>
  keyword === 'oneOf' && params.passingSchemas !== null;

/** The oneOfs that several branches fit, by the place of what fits them: every row of a list has the one schema. */
type SeveralFitting = ReadonlyMap<string, ReadonlySet<string>>;

function severalFitting(errors: readonly ErrorObject[]): SeveralFitting {
  const several = new Map<string, Set<string>>();
  for (const { instancePath, schemaPath } of errors.filter(fitsSeveral))
    several.set(instancePath, (several.get(instancePath) ?? new Set()).add(schemaPath));
  return several;
}

/** Of a branch of such a oneOf, at the same place. Looked up by the paths above: there may be as many errors as fields in all rows. */
const isOfBranch = ({ instancePath, schemaPath }: ErrorObject, several: SeveralFitting): boolean =>
  several.size > 0 &&
  upwards(instancePath).some((place) => {
    const oneOfs = several.get(place);
    return oneOfs !== undefined && upwards(schemaPath).some((above) => oneOfs.has(above));
  });

/** A path, and all above it. */
function upwards(path: string): string[] {
  const keys = path.split('/');
  return keys.map((_, at) => keys.slice(0, at + 1).join('/'));
}

/** A missing or unknown property is a fault of that property, not of the object around it. */
function missingPart({ params }: ErrorObject): string {
  const name: unknown = params.missingProperty ?? params.additionalProperty ?? params.unevaluatedProperty;
  return typeof name === 'string' ? `/${escape(name)}` : '';
}

function sentence(error: ErrorObject, title: string): string {
  const own: unknown = error.parentSchema?.['x-message'];
  const limit = String(error.params.limit);
  switch (error.keyword) {
    case 'required':
      return `“${title}”必须填写。`;
    case 'minLength':
      return error.data === '' ? `“${title}”必须填写。` : `“${title}”至少 ${limit} 个字。`;
    case 'maxLength':
      return `“${title}”最多 ${limit} 个字，请删减。`;
    case 'minItems':
      return `“${title}”至少填写 ${limit} 项。`;
    case 'maxItems':
      return `“${title}”最多填写 ${limit} 项。`;
    case 'uniqueItems':
      return `“${title}”中有重复的内容，请删去重复项。`;
    case 'minimum':
      return `“${title}”不能小于 ${limit}。`;
    case 'maximum':
      return `“${title}”不能大于 ${limit}。`;
    case 'formatMinimum':
      return `“${title}”不能早于 ${limit}。`;
    case 'formatMaximum':
      return `“${title}”不能晚于 ${limit}。`;
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return `表单中没有“${title}”这一项，请刷新页面后重新填写。`;
    case 'enum':
    case 'const':
      return typeof own === 'string' ? own : `“${title}”请从给出的选项中选择。`;
    case 'oneOf':
      return typeof own === 'string' ? own : `“${title}”填写的内容只能符合其中一种情形，请核对后重新填写。`;
    case 'format':
      return typeof own === 'string' ? own : formatSentence(title, error.params.format);
    default:
      return typeof own === 'string' ? own : `“${title}”填写的内容不符合要求，请核对后重新填写。`;
  }
}

function formatSentence(title: string, format: unknown): string {
  switch (format) {
    case 'date':
      return `“${title}”应为日期，例如 2026-07-01。`;
    case 'month':
      return `“${title}”应为年月，例如 2026-07。`;
    case 'mobile':
      return `“${title}”应为 11 位手机号码。`;
    case 'id-number':
      return `“${title}”不是有效的身份证号码，请核对后重新填写。`;
    default:
      return `“${title}”格式不正确，请核对后重新填写。`;
  }
}
