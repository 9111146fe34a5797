import { findRecordPage } from './record-page';

const of = (processId: string | null, template = '') => findRecordPage({ processId, template });

test('R-T1 R-I5 what becomes of a binding leads to the page of the work unit, and what has no page nowhere', () => {
  for (const processId of ['admission/1', 'transfer-out/1'])
    expect(of(processId)).toEqual({ page: 'pages/unit/index' });
  expect(of('unit-account/1')).toBeUndefined();
  expect(of(null)).toBeUndefined();
});

test('R-V2 the answer to a correction leads to it, a reminder to answer somebody else’s nowhere', () => {
  expect(of('data-correction/1', 'correction.corrected')).toMatchObject({ query: { id: '1' } });
  for (const template of ['correction.reminder', 'correction.overdue'])
    expect(of('data-correction/1', template)).toBeUndefined();
});
