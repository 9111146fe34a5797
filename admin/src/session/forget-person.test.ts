import type { Session } from '@contracts/login';
import { queryClient } from '../app/query-client';
import { privateFilter, setPrivateFilter } from '../list/private-filter';
import { newDraft } from '../review/decision-draft';
import { findKeptDraft, keepDraft } from '../review/kept-drafts';
import { forgetPerson } from './forget-person';
import { adoptSession, currentSession, leaveSession, markSessionEnded } from './session';

const expectKept = (isKept: boolean) => {
  expect(findKeptDraft('file-1') !== undefined).toBe(isKept);
  expect(privateFilter('reviews')).toEqual(isKept ? { name: '示例甲' } : {});
  expect(queryClient.getQueryData(['GET /reviews', {}]) !== undefined).toBe(isKept);
};

describe('R-A4: what is kept of the person at the console', () => {
  beforeEach(() => {
    adoptSession({ csrfToken: 'c', person: { id: 'p' }, activeRole: null } as Session);
    keepDraft('file-1', { ...newDraft, remarks: { reject: '照片不清晰' } });
    setPrivateFilter('reviews', { name: '示例甲' });
    queryClient.setQueryData(['GET /reviews', {}], { items: [] });
  });
  afterEach(() => jest.restoreAllMocks());

  it('stays through the end of a session, for the same person to go on', () => {
    markSessionEnded('登录已失效');
    expectKept(true);
  });

  it('goes with a logout', async () => {
    jest.spyOn(globalThis, 'fetch').mockResolvedValue(new Response(null, { status: 204 }));
    await leaveSession();
    expect(currentSession()).toEqual({ status: 'absent' });
    expectKept(false);
  });

  it('stays where a logout could not be sent', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'));
    await expect(leaveSession()).rejects.toMatchObject({ code: 'outcome-unknown' });
    expectKept(true);
  });

  it('goes when someone else sits down or another role is chosen', () => {
    forgetPerson();
    expectKept(false);
  });
});

it('R-N2 R-N5: a draft is kept for its words or for dates that were corrected, and not without', () => {
  const draft = { ...newDraft, decision: 'approve' } as const;
  keepDraft('file-2', draft);
  expect(findKeptDraft('file-2')).toBeUndefined();
  const corrected = { ...draft, period: { from: '2026-09-01', until: '2027-07-31' } };
  keepDraft('file-2', corrected);
  expect(findKeptDraft('file-2')).toEqual(corrected);
});
