import { noticeOf, type Notice } from './notices';

/** What doesn't suit its template doesn't compile: `npm run typecheck` is what proves this. */
const [personId, institution] = ['1', '示例医院'];

test('R-T1 a message has its template’s name and all of its parameters, and goes by SMS where it has a template there', () => {
  const removed: Notice = { personId, template: 'roster.removed', params: { institution }, channel: 'sms' };
  expect(noticeOf('roster.removed', { institution }, 'sms')(personId)).toEqual(removed);

  const wrong: Notice[] = [
    // @ts-expect-error misspelt
    { personId, template: 'roster.remove', params: { institution } },
    // @ts-expect-error without its unit
    { personId, template: 'roster.removed', params: {} },
    // @ts-expect-error in the inbox alone
    { personId, template: 'roster.entered', params: { institution, roster: '' }, channel: 'sms' },
    // @ts-expect-error misspelt
    noticeOf('roster.remove', { institution })(personId),
    // @ts-expect-error without its unit
    noticeOf('roster.removed', {})(personId),
    // @ts-expect-error in the inbox alone
    noticeOf('roster.entered', { institution, roster: '' }, 'sms')(personId),
  ];
  expect(wrong).toHaveLength(6);
});
