import { faceVerdictOfCode, type FaceVerdictOfCode } from './face-verdict';

test.each<[FaceVerdictOfCode, readonly number[]]>([
  ['passed', [0]],
  ['pending', [17]],
  ['failed', [1002, 2006, 2011, 2015, 2016]],
  ['face-unclear', [1003, 1008, 1101, 1109, 1201, 1205, 2010, 2012, 2013, 2014]],
  ['face-not-on-record', [2005, 2007, 2008, 2009]],
  ['session-lapsed', [14, 15, 16]],
  ['provider-unavailable', [1, 4, 13, 203, 1001, 1006, 1007, 2001, 2017]],
])('R-B8 %s: %j', (verdict, codes) => {
  for (const code of codes) expect([code, faceVerdictOfCode(code)]).toEqual([code, verdict]);
});

test('R-B8 a code that nobody has documented is not held against the person', () => {
  expect(faceVerdictOfCode(424_242)).toBe('provider-unavailable');
});
