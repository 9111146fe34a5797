/**
 * Of jest's report, what is read here.
 * @typedef {{
 *   numPassedTests: number,
 *   numFailedTests: number,
 *   numRuntimeErrorTestSuites?: number,
 *   success: boolean,
 *   testResults?: { name: string, status: string, assertionResults: { status: string }[] }[],
 *   onlyAlone?: string[],
 * }} Report
 */

/**
 * Adds up the checks (one each) and jest's reports. A file that could not even be loaded has no failed test, so it
 * counts as one.
 * @param {boolean[]} checks
 * @param {Report[]} suites
 */
export function sumOf(checks, suites) {
  let passed = checks.filter(Boolean).length;
  let failed = checks.length - passed;
  for (const suite of suites) {
    const broken = suite.numFailedTests + (suite.numRuntimeErrorTestSuites ?? 0);
    passed += suite.numPassedTests;
    failed += broken === 0 && !suite.success ? 1 : broken;
  }
  return { passed, failed };
}

/** @param {{ passed: number, failed: number }} sum */
export function closingLine({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}

/** @param {Report} report */
export const failedFiles = ({ testResults = [] }) =>
  testResults.filter(({ status }) => status === 'failed').map(({ name }) => name);

/**
 * The report of a run whose failed files were run once more: theirs is what the second says.
 * @param {Report} first
 * @param {Report} second
 * @returns {Report} `onlyAlone`: the files that passed the second time
 */
export function withSecondRun(first, second) {
  const failed = failedFiles(first);
  const kept = (first.testResults ?? []).filter(({ name }) => !failed.includes(name));
  const passedBefore = kept
    .flatMap((file) => file.assertionResults)
    .filter(({ status }) => status === 'passed');
  const passedNow = (second.testResults ?? []).filter(({ status }) => status === 'passed');
  return {
    ...second,
    numPassedTests: passedBefore.length + second.numPassedTests,
    onlyAlone: passedNow.map(({ name }) => name),
  };
}
