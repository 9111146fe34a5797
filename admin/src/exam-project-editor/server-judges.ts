import type { RJSFSchema, ValidatorType } from '@rjsf/utils';

/**
 * For the form of settings: what is wrong the server says, once it is saved. Here only which of several shapes a value has is looked at. The
 * library's own validators compile code in the browser, which our pages' policy refuses.
 */
export const serverJudges: ValidatorType = {
  validateFormData: () => ({ errors: [], errorSchema: {} }),
  rawValidation: () => ({ errors: [] }),
  isValid: (schema, value) => fits(schema, value),
};

function fits(schema: RJSFSchema | boolean, value: unknown): boolean {
  if (typeof schema === 'boolean') return schema;
  const { const: only, enum: values, oneOf, anyOf, allOf, properties = {}, required = [] } = schema;
  if (only !== undefined && value !== only) return false;
  if (values && !values.some((one) => one === value)) return false;
  const some = oneOf ?? anyOf;
  if (some && !some.some((one) => fits(one, value))) return false;
  if (allOf && !allOf.every((one) => fits(one, value))) return false;
  if (typeof value !== 'object' || value === null) return Object.keys(properties).length === 0;
  const given: Record<string, unknown> = Object.fromEntries(Object.entries(value));
  return (
    required.every((name) => given[name] !== undefined) &&
    Object.entries(properties).every(([name, part]) => given[name] === undefined || fits(part, given[name]))
  );
}
