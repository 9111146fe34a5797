import type { JsonSchemaDocument } from '../../contracts/exam-project-form';
import { mostCharacters, mostRows } from '../../contracts/form-limits';
import { whenKeyword } from '../form/asked-sections';
import type { FieldFault } from '../form/field-fault';
import { escape, isRecord } from '../form/json-pointer';
import { isPrefillWord, prefillWords } from '../form/prefilled-form';

/** A form that is filled in on a phone: more fields are a mistake, and would cost each check. */
const mostFields = 400;

type Schema = Readonly<Record<string, unknown>>;

/** Where a part of a form stands, which decides how the mini-program draws it (`form-section.tsx` there). */
type Place = 'section' | 'field' | 'row' | 'field-of-row';

const typesAt: Readonly<Record<Place, { types: readonly unknown[]; message: string }>> = {
  section: {
    types: ['object', 'array'],
    message: '部分的 type 须为 object（填一次）或 array（可填多项）。',
  },
  field: {
    types: ['string', 'integer', 'number', 'boolean', 'array'],
    message: '字段的 type 须为 string、integer、number、boolean 或 array（可填多项）；字段不能再分组。',
  },
  row: { types: ['object'], message: '可填多项的每一项须为一组字段（type: object）。' },
  'field-of-row': {
    types: ['string', 'integer', 'number', 'boolean'],
    message: '每一项里的字段，type 须为 string、integer、number 或 boolean。',
  },
};

/**
 * What keeps the sections of a form and their fields from being filled in as the mini-program draws them: what it has no control for, or
 * would pass over, a candidate could never send.
 */
export function sectionFaults(form: JsonSchemaDocument): FieldFault[] {
  const { type, properties } = form;
  if (type !== 'object' || !isRecord(properties) || Object.keys(properties).length === 0)
    return [{ path: '/form/properties', message: '表单须至少有一个部分。' }];
  return [
    ...keywordFaults(form, '/form', 'form'),
    ...objectFaults(form, '/form', 'section'),
    ...(partsBelow(form) > mostFields ? [{ path: '/form', message: `表单最多 ${mostFields} 个字段。` }] : []),
  ];
}

function partFaults(part: unknown, path: string, place: Place): FieldFault[] {
  if (!isRecord(part)) return [{ path, message: '须为一个字段。' }];
  const { title, type } = part;
  const { types, message } = typesAt[place];
  const own = [
    ...(typeof title === 'string' && title !== '' ? [] : [{ path, message: '须有标题（title）。' }]),
    ...(types.includes(type) ? keywordFaults(part, path, place) : [{ path: `${path}/type`, message }]),
  ];
  if (type === 'object' && types.includes(type))
    return [...own, ...objectFaults(part, path, place === 'row' ? 'field-of-row' : 'field')];
  if (type === 'array' && types.includes(type))
    return [...own, ...partFaults(part.items, `${path}/items`, 'row')];
  return own;
}

/** An object is closed, and asks for nothing that it has no field for. */
function objectFaults(schema: Schema, path: string, below: Place): FieldFault[] {
  const properties = isRecord(schema.properties) ? schema.properties : {};
  return [
    ...(schema.additionalProperties === false
      ? []
      : [{ path, message: '须写明 additionalProperties: false，以拒绝多余的内容。' }]),
    ...requiredNames(schema)
      .filter((name) => !Object.hasOwn(properties, name))
      .map((name) => ({
        path: `${path}/required`,
        message: `必填的“${name}”不在 properties 里，没有填写的地方。`,
      })),
    ...Object.entries(properties).flatMap(([name, part]) =>
      partFaults(part, `${path}/properties/${escape(name)}`, below),
    ),
  ];
}

/** What an object asks for, by itself or in one of its branches. */
function requiredNames(schema: unknown): string[] {
  if (!isRecord(schema)) return [];
  const { required, dependentRequired, allOf, anyOf, oneOf } = schema;
  const names = [required, ...(isRecord(dependentRequired) ? Object.values(dependentRequired) : [])]
    .flat()
    .filter((name) => typeof name === 'string');
  const branches: unknown[] = [allOf, anyOf, oneOf].flatMap((list): unknown[] =>
    Array.isArray(list) ? list : [],
  );
  return [...names, ...[...branches, schema.then, schema.else].flatMap(requiredNames)];
}

/** Of each keyword that says how a part is filled in: what is wrong with it, here. */
const keywordFault: Readonly<Record<string, (part: Schema, place: Place | 'form') => string | undefined>> = {
  [whenKeyword]: (part, place) => {
    if (place !== 'section') return `${whenKeyword} 只能写在部分上，写在这里不起作用。`;
    return isRecord(part[whenKeyword]) ? undefined : `${whenKeyword} 须为一个条件。`;
  },
  'x-prefill': ({ type, 'x-prefill': word }, place) => {
    if (place !== 'field' || type !== 'string') return '只有填一次的部分里的文字字段可以预填。';
    return isPrefillWord(word) ? undefined : `可预填的只有 ${prefillWords.join('、')}。`;
  },
  'x-widget': (part) => {
    const widgets = widgetsOf(part);
    if (widgets.some((widget) => widget === part['x-widget'])) return undefined;
    return widgets.length > 0
      ? `这个字段可用的 x-widget 只有 ${widgets.join('、')}。`
      : '这里没有可选的填写方式（x-widget）。';
  },
  enum: ({ type, enum: words }) => {
    if (type !== 'string') return '选项（enum）按文字保存，只能用于文字字段（type: string）。';
    const areWords = Array.isArray(words) && words.every((word) => typeof word === 'string' && word !== '');
    return areWords ? undefined : '选项（enum）须为不空的文字。';
  },
  format: ({ type, enum: words }) => {
    if (type !== 'string') return 'format 只能用于文字字段（type: string）。';
    return words === undefined ? undefined : '有选项（enum）的字段不能再写 format。';
  },
  const: ({ type, const: value }) =>
    type === 'boolean' && value === true
      ? undefined
      : 'const 只用于须勾选的字段：type: boolean，const: true。',
  minLength: ({ minLength }) => atMost(minLength, mostCharacters, '个字'),
  maxLength: ({ maxLength }) => atMost(maxLength, mostCharacters, '个字'),
  minItems: ({ minItems }) => atMost(minItems, mostRows, '项'),
  maxItems: ({ maxItems }) => atMost(maxItems, mostRows, '项'),
  uniqueItems: () => '各项不得重复的，写成填写规则 all-different，指明比较哪些字段。',
};

function keywordFaults(part: Schema, path: string, place: Place | 'form'): FieldFault[] {
  const faults = Object.entries(keywordFault).flatMap(([keyword, faultOf]) => {
    const message = part[keyword] === undefined ? undefined : faultOf(part, place);
    return message === undefined ? [] : [{ path: `${path}/${keyword}`, message }];
  });
  return [
    ...faults,
    ...(part.type === 'array' && part.maxItems === undefined
      ? [{ path: `${path}/maxItems`, message: `须写明最多填几项（maxItems），不超过 ${mostRows} 项。` }]
      : []),
    ...crossedFaults(part, path),
  ];
}

/** What the control of a field has a choice of. */
function widgetsOf({ type, enum: words, format }: Schema): readonly string[] {
  if (type === 'boolean') return ['switch'];
  if (type !== 'string' || format === 'date') return [];
  if (words !== undefined) return ['radio'];
  return format === undefined ? ['textarea', 'region'] : ['textarea'];
}

const atMost = (given: unknown, most: number, unit: string): string | undefined =>
  typeof given === 'number' && given > most ? `不能超过 ${most} ${unit}。` : undefined;

/** A least that is above its most leaves nothing to fill in. */
function crossedFaults(part: Schema, path: string): FieldFault[] {
  return [
    ['minLength', 'maxLength'],
    ['minItems', 'maxItems'],
    ['minimum', 'maximum'],
    ['formatMinimum', 'formatMaximum'],
  ].flatMap(([least = '', most = '']) =>
    isAbove(part[least], part[most])
      ? [{ path: `${path}/${least}`, message: `不能大于 ${most}，否则填什么都不对。` }]
      : [],
  );
}

const isAbove = (one: unknown, other: unknown): boolean =>
  (typeof one === 'number' && typeof other === 'number' && one > other) ||
  (typeof one === 'string' && typeof other === 'string' && one > other);

/** Sections, fields and rows. */
function partsBelow(schema: unknown): number {
  if (!isRecord(schema)) return 0;
  const { properties, items } = schema;
  const below = [
    ...(isRecord(properties) ? Object.values(properties) : []),
    ...(items === undefined ? [] : [items]),
  ];
  return below.reduce<number>((sum, part) => sum + 1 + partsBelow(part), 0);
}
