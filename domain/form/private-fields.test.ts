import { hidePrivate, privateFields, revealPrivate } from './private-fields';

const teacher = {
  type: 'object',
  properties: {
    name: { type: 'string' },
    'id/number': { type: 'string', 'x-private': true },
    mobile: { type: 'string', 'x-private': true },
  },
};
const schema = {
  type: 'object',
  properties: { supervisor: teacher, referees: { type: 'array', items: teacher } },
};
const fields = privateFields(schema);
const form = {
  supervisor: { name: '甲示例', mobile: '13800001001' },
  referees: [
    { name: '乙示例', 'id/number': '42010619900307001X', mobile: '13800001002' },
    { name: '丙示例' },
    {},
  ],
};

test('R-V3 the private fields of a form are found, also in rows', () => {
  expect(fields).toEqual([
    '/supervisor/id~1number',
    '/supervisor/mobile',
    '/referees/*/id~1number',
    '/referees/*/mobile',
  ]);
});

test('R-V3 what is private is apart, and comes back to its place', () => {
  const parted = hidePrivate(form, fields);
  expect(parted.open).toEqual({
    supervisor: { name: '甲示例' },
    referees: [{ name: '乙示例' }, { name: '丙示例' }, {}],
  });
  expect(Object.keys(parted.hidden)).toEqual([
    '/supervisor/mobile',
    '/referees/0/id~1number',
    '/referees/0/mobile',
  ]);
  expect(revealPrivate(parted)).toEqual(form);
});

test('a form that isn’t what its schema says, and one without private fields, stay as they are', () => {
  const odd = { supervisor: 'text', referees: { mobile: 1 }, other: [1] };
  expect(revealPrivate(hidePrivate(odd, fields))).toEqual(odd);
  expect(hidePrivate(form, []).hidden).toEqual({});
});
