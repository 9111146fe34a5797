import { spawn } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { Failure } from './failure.mjs';
import { root } from './paths.mjs';

/**
 * Runs a command to its end with its output shown, without standard input (so nothing can ask).
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean, isBehind?: boolean }} [options] quiet: shows the output
 *   only of a failure; isBehind: takes only what others leave of the machine
 * @returns {Promise<string>} what it wrote to standard output, when quiet
 */
export async function runCommand(
  command,
  args,
  { cwd = root, env = process.env, quiet = false, isBehind = false } = {},
) {
  const child = spawn(command, args, {
    cwd,
    env,
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
  });
  // What it starts inherits it.
  if (isBehind && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
  let output = '';
  let errors = '';
  child.stdout?.on('data', (chunk) => (output += chunk));
  child.stderr?.on('data', (chunk) => (errors += chunk));
  const code = await new Promise((resolve, reject) => {
    child.on('error', (error) =>
      reject(new Failure(`无法运行 ${command}。 Cannot run ${command}: ${error.message}`)),
    );
    child.on('close', resolve);
  });
  if (code !== 0) {
    const what = [command, ...args].join(' ');
    throw new Failure(
      `命令失败（退出码 ${code}）。 Command failed with exit code ${code}: ${what}\n${output}${errors}`.trimEnd(),
    );
  }
  return output;
}
