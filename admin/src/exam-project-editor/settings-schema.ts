import { examProjectDefinition } from '@contracts/exam-project';
import type { RJSFSchema, UiSchema } from '@rjsf/utils';
import { partWords, wordOfValue } from './definition-words';
import { jsonParts } from './editor-parts';

/** The names that have an editor of their own. */
const elsewhere: readonly string[] = Object.values(jsonParts).flatMap(({ names }) => names);
export const settingNames = Object.keys(examProjectDefinition.properties).filter(
  (name) => !elsewhere.includes(name),
);

export interface Level {
  code: string;
  name: string;
}

/**
 * The contract of a project as a form for people: without what is edited as JSON, each part by its word, each choice by the words of its
 * values, and levels by those that the project has.
 */
export function settingsSchema(levels: readonly Level[]): RJSFSchema {
  // Without TypeBox's marks.
  const whole = JSON.parse(JSON.stringify(examProjectDefinition)) as RJSFSchema;
  const { properties = {}, required = [] } = whole;
  return {
    type: 'object',
    required: required.filter((name) => settingNames.includes(name)),
    properties: Object.fromEntries(
      settingNames.map((name) => [name, inWords(properties[name], name, levels, name)]),
    ),
  };
}

function inWords(
  part: RJSFSchema | boolean | undefined,
  name: string,
  levels: readonly Level[],
  path: string,
): RJSFSchema {
  const title = partWords[name] ?? name;
  if (typeof part !== 'object') return { title };
  if (name === 'feeFenByLevel') return amounts(levels);
  if (path === 'categories/levels') return { ...levelTicks(levels), title: '限定的级别' };
  const { properties, items, anyOf, enum: values } = part;
  const inner = (schema: unknown, key: string): RJSFSchema =>
    inWords(schema as RJSFSchema, key, levels, key === name ? path : `${path}/${key}`);
  const kept = Object.entries(part).filter(([key]) => !['enum', 'pattern', 'description'].includes(key));
  return {
    ...Object.fromEntries(kept),
    title,
    ...(values && {
      oneOf: values
        .filter(isText)
        .map((value) => ({ const: value, title: wordOfValue(name, value) ?? value })),
    }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [key, inner(field, key)]),
      ),
    }),
    ...(items && { items: { ...inner(items, name), title } }),
    ...(anyOf && {
      anyOf: anyOf.map((shape, at) => ({ ...inner(shape, name), title: at === 0 ? '不收费' : '收费' })),
    }),
  };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** An amount for each level. */
const amounts = (levels: readonly Level[]): RJSFSchema => ({
  type: 'object',
  title: partWords.feeFenByLevel,
  properties: Object.fromEntries(
    levels.map(({ code, name }) => [code, { type: 'integer', title: `${name}（元）`, minimum: 1 }]),
  ),
});

const levelTicks = (levels: readonly Level[]): RJSFSchema => ({
  type: 'array',
  uniqueItems: true,
  items: { type: 'string', oneOf: levels.map(({ code, name }) => ({ const: code, title: name })) },
});

const texts: UiSchema = { items: { 'ui:widget': 'textarea', 'ui:label': false } };

/** How each part is filled in, where its schema doesn't say. */
export const settingsLook: UiSchema = {
  'ui:globalOptions': { enableOptionalDataFieldForType: ['object', 'array'], copyable: false },
  'ui:submitButtonOptions': { norender: true },
  summary: { 'ui:widget': 'textarea' },
  regions: { 'ui:description': '六位行政区划代码；420000 为全省', items: { 'ui:label': false } },
  categories: {
    items: {
      levels: {
        'ui:widget': 'checkboxes',
        'ui:options': { inline: true, enableOptionalDataFieldForType: [] },
        'ui:description': '不勾选则各级别都可报',
      },
    },
  },
  route: { items: { institutionCode: { 'ui:description': '仅现场确认不在最基层主管部门时填写' } } },
  fee: {
    anyOf: [
      { kind: { 'ui:widget': 'hidden' } },
      { merchantId: { 'ui:description': '不填则用平台的商户号' } },
    ],
  },
  internship: { formPath: { 'ui:description': '例如 /form/trial' } },
  notice: { paragraphs: texts },
  pledge: { paragraphs: texts },
};
