import { closingLine, sumOf } from './test-sum.mjs';

test('checks and suites are added up', () => {
  const suites = [
    { numPassedTests: 10, numFailedTests: 0, success: true },
    { numPassedTests: 5, numFailedTests: 2, success: false },
  ];
  expect(closingLine(sumOf([true, true, false], suites))).toBe('17 passed, 3 failed');
});

test('a file that could not be loaded, or a run without a report, is a failure', () => {
  const broken = { numPassedTests: 1, numFailedTests: 0, numRuntimeErrorTestSuites: 1, success: false };
  const silent = { numPassedTests: 0, numFailedTests: 0, success: false };
  expect(sumOf([], [broken, silent])).toEqual({ passed: 1, failed: 2 });
});
