import { findRecordPage } from './record-page';

test('R-T1 R-I5 what becomes of a binding leads to the page of the work unit, and what has no page nowhere', () => {
  for (const processId of ['admission/1', 'transfer-out/1'])
    expect(findRecordPage(processId)).toEqual({ page: 'pages/unit/index' });
  expect(findRecordPage('unit-account/1')).toBeUndefined();
  expect(findRecordPage(null)).toBeUndefined();
});
