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
  const checks = [
    await check('格式', ['format:check']),
    await check('规范', ['lint']),
    await check('类型', ['typecheck']),
    await check('依赖方向', ['boundaries']),
  ];
  const suites = [await jest(root), await jest(join(root, 'admin')), await jest(join(root, 'miniapp'))];
  const sum = sumOf(checks, suites);
  console.log(`\n${closingLine(sum)}`);
  if (sum.failed > 0) process.exitCode = 1;
});

async function check(title, args) {
  console.log(`\n── ${title} ${args.join(' ')}`);
  return runCommand('npm', ['run', '--silent', ...args]).then(
    () => true,
    (error) => {
      console.log(error.message);
      return false;
    },
  );
}

/** A run that ends without a report counts as failed, whatever it printed. */
async function jest(cwd) {
  console.log(`\n── jest ${cwd}`);
  const folder = mkdtempSync(join(tmpdir(), 'talent-jest-'));
  const report = join(folder, 'report.json');
  // Two files at once: each has servers and browsers beside it.
  const args = [
    join(root, 'node_modules/jest/bin/jest.js'),
    '--maxWorkers=2',
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
