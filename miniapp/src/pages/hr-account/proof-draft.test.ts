import { findProofDraft, keepProofDraft } from './proof-draft';

const draft = {
  form: { department: '人事科', officePhone: '027-87654321' },
  pictures: { 'application-form': 'upload-1' },
};

beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  keepProofDraft('person-1', 'unit-1', undefined);
  jest.useRealTimers();
});

test('R-E2 what was filled in for a unit is there again after going back, for this person and this unit alone', () => {
  keepProofDraft('person-1', 'unit-1', draft);
  expect(findProofDraft('person-1', 'unit-1')).toEqual({ ...draft, isOld: false });
  expect(findProofDraft('person-1', 'unit-2')).toBeUndefined();
  expect(findProofDraft('person-2', 'unit-1')).toBeUndefined();
});

test('R-E2 after a while its pictures are gone from the server, and what was typed stays', () => {
  keepProofDraft('person-1', 'unit-1', draft);
  jest.advanceTimersByTime(26 * 60_000);
  expect(findProofDraft('person-1', 'unit-1')).toEqual({ ...draft, isOld: true });
});

test('R-E2 what was sent is kept no longer', () => {
  keepProofDraft('person-1', 'unit-1', draft);
  keepProofDraft('person-1', 'unit-1', undefined);
  expect(findProofDraft('person-1', 'unit-1')).toBeUndefined();
});
