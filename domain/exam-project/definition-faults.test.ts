import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { shippedProjects } from '../../db/seeds/exam-projects';
import { definitionFaults } from './definition-faults';

const base = (): ExamProjectDefinition => {
  const project = shippedProjects.find(({ code }) => code === 'physician-trial');
  if (!project) throw new Error('unreachable');
  return project.definition(2027);
};
const faultsOf = (changed: object) => definitionFaults({ ...base(), ...changed });
const pathsOf = (changed: object) => faultsOf(changed).map(({ path }) => path);

describe('R-L2 what keeps a project from being published', () => {
  test.each(shippedProjects.map((project) => [project.code, project] as const))(
    'nothing, of %s',
    (_, { definition }) => expect(definitionFaults(definition(2027))).toEqual([]),
  );

  test('what isn’t there, by its place and not by the contract’s word for it', () => {
    expect(faultsOf({ levels: undefined })).toEqual([{ path: '/levels', message: '必须填写。' }]);
    expect(definitionFaults('text')).toHaveLength(1);
  });

  test('codes that stand twice, and levels that no category has', () => {
    const [first, second] = base().levels;
    expect(pathsOf({ levels: [first, first] })).toEqual(['/levels/1/code']);
    const categories = base().categories.map((category) => ({ ...category, levels: [first?.code] }));
    expect(faultsOf({ categories })).toEqual([
      { path: '/levels/1', message: `级别“${second?.name}”没有可选的类别。` },
    ]);
  });

  test('a fee that a level has not', () => {
    const fee = {
      kind: 'per-application',
      due: 'on-approval',
      feeFenByLevel: { physician: 5000 },
      refundWhen: { withdrawn: true, rejected: false, unfinished: true, givenUp: false },
    };
    expect(pathsOf({ fee })).toEqual(['/fee/feeFenByLevel']);
    expect(pathsOf({ fee: { ...fee, kind: 'per-subject' } })).toContain('/fee/kind');
  });

  test('a route that goes down, and a unit’s review where no unit is asked', () => {
    const [unit, county, city] = base().route;
    expect(pathsOf({ route: [unit, city, county] })).toEqual(['/route/2/level']);
    expect(pathsOf({ workUnit: 'not-asked' })).toEqual(['/workUnit']);
    expect(pathsOf({ route: [county, city] })).toEqual(['/internship']);
  });

  test('R-C5 R-N1 a unit’s review alone, where one may be without a unit', () => {
    const [unit, county] = base().route;
    expect(pathsOf({ workUnit: 'or-flexible', route: [unit] })).toEqual(['/workUnit']);
    expect(pathsOf({ workUnit: 'or-flexible', route: [unit, county] })).toEqual([]);
    expect(pathsOf({ route: [unit] })).toEqual([]);
  });

  test('a schema that is wrong, endless, or without titles', () => {
    const form = base().form;
    const withField = (field: object) => ({
      form: {
        ...form,
        properties: {
          ...(form.properties as object),
          extra: { type: 'object', title: '附加', additionalProperties: false, properties: { field } },
        },
      },
    });
    const at = '/form/properties/extra/properties/field';
    expect(pathsOf(withField({ type: 'string', title: '字段' }))).toEqual([]);
    expect(pathsOf(withField({ type: 'string' }))).toEqual([at]);
    expect(pathsOf(withField({ title: '字段', $ref: '#' }))).toEqual([`${at}/$ref`]);
    expect(pathsOf(withField({ type: 'string', title: '字段', pattern: '(' }))).toEqual([at]);
    expect(pathsOf(withField({ type: 'nothing', title: '字段' }))).toEqual([`${at}/type`]);
    expect(pathsOf(withField({ type: 'string', title: '字段', hobby: {} }))).toEqual([`${at}/hobby`]);
  });

  test('rules, materials and teachers that name what the form hasn’t', () => {
    const [rule] = base().rules;
    expect(pathsOf({ rules: [{ ...rule, later: '/form/trial/nothing' }] })).toEqual(['/rules/0/later']);
    const [material] = base().materials;
    expect(
      pathsOf({ materials: [material, { ...material, minFiles: 3, eachRowOf: '/form/trial' }] }),
    ).toEqual(['/materials/1/key', '/materials/1/minFiles', '/materials/1/eachRowOf']);
    expect(
      pathsOf({
        thirdPersons: [{ each: '/form/trial', role: '带教老师', idNumber: 'number', mobile: 'mobile' }],
      }),
    ).toEqual(['/thirdPersons/0/idNumber', '/thirdPersons/0/mobile']);
    expect(pathsOf({ materials: [{ ...material, documentOf: '推荐医师' }] })).toEqual([
      '/materials/0/documentOf',
    ]);
    expect(pathsOf({ materials: [{ ...material, minWidth: 2001 }] })).toEqual(['/materials/0/minWidth']);
    expect(pathsOf({ materials: [{ ...material, when: { type: 'nothing' } }] })).toEqual([
      '/materials/0/when/type',
    ]);
  });
});

describe('R-L2 R-L1 a form that no candidate could fill in isn’t published', () => {
  const text = { type: 'string', title: '字段' };
  const closed = { type: 'object', additionalProperties: false };
  const group = (field: object, more: object = {}) => ({
    ...{ ...closed, title: '附加', properties: { field }, ...more },
  });
  const list = (field: object, more: object = {}) => ({
    ...{ type: 'array', title: '附加', maxItems: 3, items: group(field), ...more },
  });
  const faultsWith = (section: object) => {
    const { form } = base();
    return faultsOf({ form: { ...form, properties: { ...(form.properties as object), extra: section } } });
  };
  const at = '/form/properties/extra';
  const field = `${at}/properties/field`;
  const cell = `${at}/items/properties/field`;

  test.each<[string, object]>([
    ['a line, a text, a choice', group({ ...text, maxLength: 200, 'x-widget': 'textarea' })],
    ['words to choose from', group({ ...text, enum: ['甲', '乙'], 'x-widget': 'radio' })],
    ['an address, a month, a web page', list({ ...text, format: 'email' })],
    ['days within limits', group({ ...text, format: 'date', formatMinimum: '2026-01-01' })],
    ['a region, in rows', list({ ...text, 'x-widget': 'region' })],
    ['a tick', group({ type: 'boolean', title: '字段', const: true, 'x-widget': 'switch' })],
    ['a number', group({ type: 'number', title: '字段', minimum: 1, maximum: 2 })],
    ['rows among the fields of a section', group(list(text))],
    ['a section for some', group(text, { 'x-when': { type: 'object' } })],
    ['a phone that begins with that of the account', group({ ...text, 'x-prefill': 'person.phone' })],
  ])('%s can be filled in', (_, section) => expect(faultsWith(section)).toEqual([]));

  test.each<[string, object, string]>([
    ['a section that is a text', text, `${at}/type`],
    ['a section without a type', { title: '附加' }, `${at}/type`],
    ['fields within a field', group(group(text)), `${field}/type`],
    ['a list of texts', list(text, { items: text }), `${at}/items/type`],
    ['a list of nothing', list(text, { items: undefined }), `${at}/items`],
    ['rows within a row', list(list(text)), `${cell}/type`],
    ['a field without a type', group({ title: '字段' }), `${field}/type`],
    ['a field of two types', group({ ...text, type: ['string', 'null'] }), `${field}/type`],
    ['a choice of numbers', group({ type: 'integer', title: '字段', enum: [1, 2] }), `${field}/enum`],
    ['a choice that is stored as text', group({ ...text, enum: ['1', 2] }), `${field}/enum`],
    [
      'a choice of words that aren’t days',
      group({ ...text, enum: ['甲'], format: 'date' }),
      `${field}/format`,
    ],
    ['a day that is a number', group({ type: 'integer', title: '字段', format: 'date' }), `${field}/format`],
    [
      'a region that is a number',
      list({ type: 'integer', title: '字段', 'x-widget': 'region' }),
      `${cell}/x-widget`,
    ],
    ['a region among words', group({ ...text, enum: ['甲'], 'x-widget': 'region' }), `${field}/x-widget`],
    ['a control that there isn’t', group({ ...text, 'x-widget': 'slider' }), `${field}/x-widget`],
    ['a control of a whole section', group(text, { 'x-widget': 'radio' }), `${at}/x-widget`],
    ['a tick that must be a word', group({ type: 'boolean', title: '字段', const: '是' }), `${field}/const`],
    ['a condition of a field', group({ ...text, 'x-when': { type: 'object' } }), `${field}/x-when`],
    ['a condition of a row', list(text, { items: group(text, { 'x-when': {} }) }), `${at}/items/x-when`],
    ['a condition that is none', group(text, { 'x-when': false }), `${at}/x-when`],
    ['a phone for each row', list({ ...text, 'x-prefill': 'person.phone' }), `${cell}/x-prefill`],
    ['a field that there isn’t', group(text, { required: ['other'] }), `${at}/required`],
    ['one in a branch', group(text, { anyOf: [{ required: ['other'] }] }), `${at}/required`],
    ['one that another brings', group(text, { dependentRequired: { field: ['other'] } }), `${at}/required`],
    ['a least above the most', group({ ...text, minLength: 3, maxLength: 2 }), `${field}/minLength`],
    ['a list without an end', list(text, { maxItems: undefined }), `${at}/maxItems`],
    ['a list that is too long', list(text, { maxItems: 51 }), `${at}/maxItems`],
    ['rows that are compared as a whole', list(text, { uniqueItems: true }), `${at}/uniqueItems`],
    ['a text that is too long', group({ ...text, maxLength: 10_001 }), `${field}/maxLength`],
  ])('%s can’t', (_, section, path) =>
    expect(faultsWith(section).map((fault) => fault.path)).toEqual([path]),
  );

  test('of the whole: a section that is asked for and isn’t there, other content, a condition', () => {
    const { form } = base();
    expect(pathsOf({ form: { ...form, required: ['nothing'] } })).toEqual(['/form/required']);
    expect(pathsOf({ form: { ...form, additionalProperties: true } })).toEqual(['/form']);
    expect(pathsOf({ form: { ...form, 'x-when': {} } })).toEqual(['/form/x-when']);
  });

  test('four hundred fields, and no more', () => {
    const many = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, index) => [`field${index}`, text]));
    const long = (count: number) => ({
      form: { ...closed, properties: { one: group(text, { properties: many(count) }) } },
    });
    const paths = (count: number) =>
      pathsOf({ ...long(count), ...{ rules: [], materials: [], privateFields: [], internship: undefined } });
    expect(paths(399)).toEqual([]);
    expect(paths(400)).toEqual(['/form']);
  });
});
