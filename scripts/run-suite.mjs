import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { failedFiles, withSecondRun } from './test-sum.mjs';

/** Where more files fail than these, it is the code that is wrong and not the moment. */
const mostRunAgain = 5;

/**
 * Runs a package's tests: two files at once, each with servers and browsers beside it, which is all that two cores bear. On a machine
 * that others use as well a file may get too little of it; what fails is run once more, by itself. What fails again has failed, and what
 * doesn't is named in the end: it leans on speed, or has met a race of ours, and somebody has to find out which.
 * @param {string} cwd
 */
export async function runSuite(cwd) {
  // What a file leaves in memory goes with its process, before collecting it takes longer than a new process.
  const first = await jest(cwd, ['--maxWorkers=2', '--workerIdleMemoryLimit=1GB']);
  const failed = failedFiles(first);
  if (failed.length === 0 || failed.length > mostRunAgain) return first;
  console.log(`\n── 单独重跑 once more: ${failed.map((file) => relative(root, file)).join(', ')}`);
  return withSecondRun(first, await jest(cwd, ['--runInBand', '--forceExit', '--runTestsByPath', ...failed]));
}

/** A run that ends without a report counts as failed, whatever it printed. */
async function jest(cwd, options) {
  console.log(`\n── jest ${cwd}`);
  const folder = mkdtempSync(join(tmpdir(), 'talent-jest-'));
  const report = join(folder, 'report.json');
  const args = [join(root, 'node_modules/jest/bin/jest.js'), '--json', `--outputFile=${report}`, ...options];
  await runCommand(process.execPath, args, { cwd }).catch((error) => {
    if (!(error instanceof Failure)) throw error;
  });
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return { numPassedTests: 0, numFailedTests: 1, success: false };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
