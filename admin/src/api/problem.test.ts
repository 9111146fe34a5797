import { formErrorsOf, isUnreadable, problemOf, unreachable } from './problem';

const answer = (status: number, body: BodyInit, headers: Record<string, string> = {}) =>
  new Response(body, { status, headers });

describe('decoding a problem', () => {
  it('puts each message at its field, also inside lists', () => {
    expect(
      formErrorsOf([
        { path: '/name', message: '必填' },
        { path: '/teachers/0/phone', message: '手机号码应为 11 位' },
        { path: '/teachers/0/a~1b', message: '有误' },
      ]),
    ).toEqual({ name: '必填', teachers: { 0: { phone: '手机号码应为 11 位', 'a/b': '有误' } } });
  });

  it('ignores a path to the whole body', () => {
    expect(formErrorsOf([{ path: '', message: '有误' }])).toEqual({});
  });

  it('keeps the code, the sentence, what is allowed and the request id', async () => {
    const body = {
      type: 'about:blank',
      title: '当前状态下不能进行此操作',
      status: 409,
      code: 'not-allowed-now',
      detail: '已由本单位审核通过，不能再要求修改。',
      allowed: ['defer'],
      requestId: 'r-1',
    };
    await expect(problemOf(answer(409, JSON.stringify(body)))).resolves.toMatchObject({
      code: 'not-allowed-now',
      message: body.detail,
      allowed: ['defer'],
      requestId: 'r-1',
    });
  });

  it('tells a proxy that gave up from a fault of the server', async () => {
    await expect(problemOf(answer(504, '<html>'))).resolves.toMatchObject({ code: 'outcome-unknown' });
    await expect(problemOf(answer(502, '<html>'))).resolves.toMatchObject({ code: 'outcome-unknown' });
    await expect(problemOf(answer(500, '<html>', { 'X-Request-Id': 'r-2' }))).resolves.toMatchObject({
      code: 'internal-error',
      requestId: 'r-2',
    });
  });
});

test('R-N7 a reading that failed leaves what was read, unless that isn’t there or theirs to see any more', async () => {
  const gone = await problemOf(
    answer(404, JSON.stringify({ status: 404, code: 'not-found', detail: '没有找到这条记录。' })),
  );
  expect(isUnreadable(null, undefined)).toBe(false);
  expect(isUnreadable(unreachable(), undefined)).toBe(true);
  expect(isUnreadable(unreachable(), { id: 'a' })).toBe(false);
  expect(isUnreadable(gone, { id: 'a' })).toBe(true);
});
