/**
 * Adds up the checks (one each) and jest's reports. A file that could not even be loaded has no failed test, so it
 * counts as one.
 * @param {boolean[]} checks
 * @param {{ numPassedTests: number, numFailedTests: number, numRuntimeErrorTestSuites?: number, success: boolean }[]} suites
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
