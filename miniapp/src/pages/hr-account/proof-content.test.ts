import { missingOf, withoutPicture } from './proof-content';

const form = { department: '人事科', officePhone: '027-87654321' };

test('R-E2 what is missing is told at its field, and nothing is sent', () => {
  const { missing, content } = missingOf({ department: ' ', officePhone: '' }, {});
  expect(Object.keys(missing)).toEqual([
    '/form/department',
    '/form/officePhone',
    '/pictures/application-form',
  ]);
  expect(content).toBeUndefined();
});

test('R-E2 the stamped form is enough; what else proves it goes along', () => {
  expect(missingOf(form, { 'application-form': 'a' })).toEqual({
    missing: {},
    content: { form, pictures: { 'application-form': 'a' } },
  });
  const { content } = missingOf(form, { 'application-form': 'a', 'employment-proof': 'b' });
  expect(content?.pictures).toEqual({ 'application-form': 'a', 'employment-proof': 'b' });
});

test('R-E2 an optional proof that was added is taken away again, and isn’t sent', () => {
  const pictures = withoutPicture({ 'application-form': 'a', 'employment-proof': 'b' }, 'employment-proof');
  expect(JSON.stringify(missingOf(form, pictures).content?.pictures)).toBe('{"application-form":"a"}');
});
