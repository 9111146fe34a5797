import type { ErrorObject } from 'ajv';
import type { FieldProblem } from '../contracts/problems';

/** What is wrong with each field, in words for the person. Of one field the first complaint is enough. */
export function fieldProblems(errors: readonly ErrorObject[]): FieldProblem[] {
  const byPath = new Map<string, FieldProblem>();
  for (const error of errors) {
    if (isNoiseOfNullable(error)) continue;
    const path = pathOf(error);
    if (!byPath.has(path)) byPath.set(path, { path, message: sentence(error) });
  }
  return [...byPath.values()];
}

/** `orNull(schema)` fails twice: in its schema, which is worth telling, and in its null, which is not. */
function isNoiseOfNullable({ keyword, params }: ErrorObject): boolean {
  return keyword === 'type' && params.type === 'null';
}

function pathOf({ instancePath, params }: ErrorObject): string {
  const child: unknown = params.missingProperty ?? params.additionalProperty;
  return typeof child === 'string'
    ? `${instancePath}/${child.replaceAll('~', '~0').replaceAll('/', '~1')}`
    : instancePath;
}

function sentence({ keyword, params, parentSchema }: ErrorObject): string {
  const description: unknown = parentSchema?.description;
  const shouldBe = typeof description === 'string' ? `，应为${description}` : '';
  switch (keyword) {
    case 'required':
      return '必填。';
    case 'additionalProperties':
      return '不接受这个字段。';
    case 'minLength':
      return params.limit === 1 ? '不能为空。' : `至少 ${params.limit} 个字。`;
    case 'maxLength':
      return `不能超过 ${params.limit} 个字。`;
    case 'minimum':
      return `不能小于 ${params.limit}。`;
    case 'maximum':
      return `不能大于 ${params.limit}。`;
    case 'minItems':
      return `至少 ${params.limit} 项。`;
    case 'maxItems':
      return `不能超过 ${params.limit} 项。`;
    case 'enum':
    case 'const':
    case 'anyOf':
      return `不是可选的值${shouldBe}。`;
    default:
      return `格式不正确${shouldBe}。`;
  }
}
