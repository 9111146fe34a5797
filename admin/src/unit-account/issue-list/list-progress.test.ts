import type { IssueListRow } from '@contracts/unit-account';
import { progressOf } from './list-progress';

const row = (line: number, outcome: IssueListRow['outcome']): IssueListRow => ({
  line,
  outcome,
  institutionCode: '',
  institutionName: '',
  reason: null,
  institution: null,
});

describe('how far a list of units has got', () => {
  it('R-E1: counts what was checked, what is issued or refused, and what is left', () => {
    const rows = [row(2, 'ready'), row(3, 'ready'), row(4, 'ready'), row(5, 'faulty'), row(6, 'not-needed')];
    const results = new Map([
      [2, { accountId: 'a' }],
      [3, { refusal: '已有账号' }],
    ]);
    expect(progressOf(rows, results)).toEqual({
      counts: { ready: 3, 'not-needed': 1, faulty: 1 },
      issued: 1,
      refused: 1,
      left: 1,
      accountIds: ['a'],
    });
  });
});
