import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { Failure, runMain } from './failure.mjs';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { closingLine, sumOf } from './test-sum.mjs';

/** `npm test`: what it needs is installed first, then every check; one line at the end sums them up. */
await runMain(async () => {
  await ensureDependencies();
  await runCommand(process.execPath, ['scripts/setup.mjs']);
  // Build and suites leave a part of the machine idle, and the other checks take no more than that.
  const checks = checkAll(
    ['规范', 'lint'],
    ['格式', 'format:check'],
    ['类型', 'typecheck'],
    ['依赖方向', 'boundaries'],
  );
  // The suites would build one by one before their first test.
  const built = await check('构建', 'build');
  const suites = [await jest(root), await jest(join(root, 'admin')), await jest(join(root, 'miniapp'))];
  const sum = sumOf([built, ...(await checks)], suites);
  console.log(`\n${closingLine(sum)}`);
  if (sum.failed > 0) process.exitCode = 1;
});

/** @param {[title: string, script: string][]} scripts run one after the other, behind everything else that wants to run */
async function checkAll(...scripts) {
  const results = [];
  for (const [title, script] of scripts) results.push(await check(title, script, { isBehind: true }));
  return results;
}

/** Says how it ended when it has: the suites are under way beside it. */
async function check(title, script, options = {}) {
  return runCommand('npm', ['run', '--silent', script], { quiet: true, ...options }).then(
    () => {
      console.log(`\n── ${title} ${script}`);
      return true;
    },
    (error) => {
      console.log(`\n── ${title} ${script}\n${error.message}`);
      return false;
    },
  );
}

/** A run that ends without a report counts as failed, whatever it printed. */
async function jest(cwd) {
  console.log(`\n── jest ${cwd}`);
  const folder = mkdtempSync(join(tmpdir(), 'talent-jest-'));
  const report = join(folder, 'report.json');
  // Two files at once: each has servers and browsers beside it. What a file leaves in memory goes with its process, before
  // collecting it takes longer than a new process.
  const args = [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--maxWorkers=2',
    '--workerIdleMemoryLimit=1GB',
    '--json',
    `--outputFile=${report}`,
  ];
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
