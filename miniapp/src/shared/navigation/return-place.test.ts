import { keepReturnPlace, returnPlaceOf } from './return-place';

const form = '/pages/exam-application/form';

test('R-M1 a way out of the app and back leads to the step of the form that was open', () => {
  expect(returnPlaceOf(`${form}?id=7`)).toBe(`${form}?id=7`);
  const leave = keepReturnPlace('pages/exam-application/form', { id: '7', step: 'form/basic' });
  expect(returnPlaceOf(`${form}?id=7`)).toBe(`${form}?id=7&step=form%2Fbasic`);
  expect(returnPlaceOf('/pages/me/index')).toBe('/pages/me/index');
  leave();
  expect(returnPlaceOf(`${form}?id=7`)).toBe(`${form}?id=7`);
});

test('a page that closes late takes nobody else’s place away', () => {
  const leave = keepReturnPlace('pages/exam-application/form', { id: '7', step: 'choice' });
  const leaveNext = keepReturnPlace('pages/exam-application/form', { id: '7', step: 'materials' });
  leave();
  expect(returnPlaceOf(form)).toBe(`${form}?id=7&step=materials`);
  leaveNext();
});
