import { join, relative } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { runMain } from './failure.mjs';
import { root } from './paths.mjs';
import { runCommand } from './run-command.mjs';
import { runSuite } from './run-suite.mjs';
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
  const suites = [];
  for (const cwd of [root, join(root, 'admin'), join(root, 'miniapp')]) suites.push(await runSuite(cwd));
  const sum = sumOf([built, ...(await checks)], suites);
  for (const file of suites.flatMap(({ onlyAlone = [] }) => onlyAlone))
    console.log(`⚠ 单独重跑才通过 passed only by itself: ${relative(root, file)}`);
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
