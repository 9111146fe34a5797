import { stateAddress, waitingLook } from './home-lists';

test('R-U2 what waits among processes has the words of its own kind', () => {
  expect(waitingLook({ list: 'processes', kind: 'transfer-out', state: 'awaiting-review' }).word).toBe(
    '待单位审批',
  );
  expect(waitingLook({ list: 'processes', kind: 'exam-application', state: 'in-review' }).word).toBe(
    '审核中',
  );
  expect(waitingLook({ list: 'transfer-requests', state: 'awaiting-review' }).word).toBe('待单位审批');
});

test('R-U2 the number of applications leads to these alone', () => {
  const { searchParams } = new URL(stateAddress('processes', 'in-review'), 'https://example.org');
  expect(JSON.parse(searchParams.get('filter') ?? '')).toEqual({
    kind: 'exam-application',
    state: 'in-review',
  });
});
