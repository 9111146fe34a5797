import { closingLine, failedFiles, sumOf, withSecondRun } from './test-sum.mjs';

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

describe('a failed file is run once more', () => {
  const file = (name: string, ...results: string[]) => ({
    name,
    status: results.includes('failed') || results.length === 0 ? 'failed' : 'passed',
    assertionResults: results.map((status) => ({ status })),
  });
  const first = {
    ...{ numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 1, success: false },
    testResults: [file('sound', 'passed', 'passed'), file('hasty', 'passed', 'failed'), file('unloadable')],
  };

  test('by itself', () => expect(failedFiles(first)).toEqual(['hasty', 'unloadable']));

  test('what passes then has passed, and is named', () => {
    const testResults = [file('hasty', 'passed', 'passed'), file('unloadable', 'passed')];
    const second = { numPassedTests: 3, numFailedTests: 0, success: true, testResults };
    const both = withSecondRun(first, second);
    expect(sumOf([], [both])).toEqual({ passed: 5, failed: 0 });
    expect(both.onlyAlone).toEqual(['hasty', 'unloadable']);
  });

  test('what fails again has failed', () => {
    const testResults = [file('hasty', 'passed', 'failed'), file('unloadable')];
    const second = { ...first, numPassedTests: 1, testResults };
    const both = withSecondRun(first, second);
    expect(sumOf([], [both])).toEqual({ passed: 3, failed: 2 });
    expect(both.onlyAlone).toEqual([]);
  });

  test('without a second report it has failed', () => {
    const silent = { numPassedTests: 0, numFailedTests: 1, success: false };
    expect(sumOf([], [withSecondRun(first, silent)])).toEqual({ passed: 2, failed: 1 });
  });
});
