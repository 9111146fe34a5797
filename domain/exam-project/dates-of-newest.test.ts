import type { MaterialDefinition } from '../../contracts/exam-project-form';
import { withDatesOf } from './dates-of-newest';

const material = (key: string, mayFollowUntil?: string): MaterialDefinition => ({
  ...{ key, title: key, help: '', exampleHints: [], minFiles: 1, maxFiles: 1 },
  ...(mayFollowUntil !== undefined && { mayFollowUntil }),
});
const rule = { formPath: '/form/trial', requiredMonths: 12 };

test('R-L2 a running application’s version has the dates of the newest, and asks what it asked', () => {
  const sent = {
    materials: [material('proof', '2027-08-31'), material('photo'), material('dropped', '2027-07-01')],
    internship: { ...rule, countsUntil: '2027-08-31' },
  };
  const newest = {
    materials: [material('photo', '2027-12-31'), { ...material('proof', '2027-10-31'), minFiles: 2 }],
    internship: { formPath: '/form/practice', requiredMonths: 6, countsUntil: '2027-10-31' },
  };
  expect(withDatesOf(sent, newest)).toEqual({
    materials: [material('proof', '2027-10-31'), material('photo'), material('dropped', '2027-07-01')],
    internship: { ...rule, countsUntil: '2027-10-31' },
  });
});

test('R-L2 what the newest version has no date for keeps its own', () => {
  const sent = {
    materials: [material('proof', '2027-08-31')],
    internship: { ...rule, countsUntil: '2027-08-31' },
  };
  expect(withDatesOf(sent, { materials: [material('proof')] })).toEqual(sent);
  expect(withDatesOf({ materials: [] }, sent)).toEqual({ materials: [] });
});
