import { hidePrivate, revealPrivate } from './private-fields';

const fields = [
  '/form/supervisor/id~1number',
  '/form/supervisor/mobile',
  '/form/referees/*/id~1number',
  '/form/referees/*/mobile',
];
const form = {
  supervisor: { name: '甲示例', mobile: '13800001001' },
  referees: [
    { name: '乙示例', 'id/number': '42010619900307001X', mobile: '13800001002' },
    { name: '丙示例' },
    {},
  ],
};

test('R-V3 what is private is apart, and comes back to its place', () => {
  const parted = hidePrivate(form, fields);
  expect(parted.open).toEqual({
    supervisor: { name: '甲示例' },
    referees: [{ name: '乙示例' }, { name: '丙示例' }, {}],
  });
  expect(Object.keys(parted.hidden)).toEqual([
    '/form/supervisor/mobile',
    '/form/referees/0/id~1number',
    '/form/referees/0/mobile',
  ]);
  expect(revealPrivate(parted)).toEqual(form);
});

test('a form that isn’t what its schema says, and one without private fields, stay as they are', () => {
  const odd = { supervisor: 'text', referees: { mobile: 1 }, other: [1] };
  expect(revealPrivate(hidePrivate(odd, fields))).toEqual(odd);
  expect(hidePrivate(form, []).hidden).toEqual({});
});

test('what has lost its place is left out, and the rest is there', () => {
  const { hidden } = hidePrivate(form, fields);
  expect(revealPrivate({ open: { supervisor: { name: '甲示例' }, referees: [] }, hidden })).toEqual({
    supervisor: form.supervisor,
    referees: [],
  });
});
