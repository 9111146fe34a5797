import { earlierYears } from './earlier-years';

test('R-L2 what a copied project says of the years before is found, in words and dates, and nothing else', () => {
  const definition = {
    notice: {
      title: '2027 年申报须知',
      paragraphs: ['依据 2017 年的办法', '2028年8月31日前，2026 年和 2027 年的'],
    },
    internship: { countsUntil: '2027-08-31', requiredMonths: 12 },
    merchantId: '1920270001',
    version: '2028-1',
  };
  expect(earlierYears(definition, 2028)).toEqual([
    { path: '/notice/title', year: 2027 },
    { path: '/notice/paragraphs/1', year: 2026 },
    { path: '/notice/paragraphs/1', year: 2027 },
    { path: '/internship/countsUntil', year: 2027 },
  ]);
  expect(earlierYears(definition, 2026)).toEqual([]);
});
