import { takeArrival } from './wechat-authorization.h5';

const arriveAt = (search: string) => history.replaceState(null, '', `/m/${search}#/pages/login/index`);
const departWith = (state: string) =>
  sessionStorage.setItem('wechat-authorization', JSON.stringify({ state }));

test('R-A1 takes the code once and out of the address', () => {
  departWith('mine');
  arriveAt('?code=c1&state=mine');
  expect(takeArrival()).toEqual({ code: 'c1', returnTo: undefined });
  expect(location.search).toBe('');
  expect(location.hash).toBe('#/pages/login/index');
  expect(takeArrival()).toBeUndefined();
});

test("R-A1 refuses a code that this browser did not set out for (another's account by a link)", () => {
  departWith('mine');
  arriveAt('?code=c1&state=theirs');
  expect(takeArrival()).toBeUndefined();
});
