import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies } from './dependencies.mjs';
import { Failure, runMain } from './failure.mjs';
import { root } from './paths.mjs';
import { roomForTheYoung } from './programs.mjs';

/** What each runs, or weighs. */
const builds = {
  bench: ['programs', 'workflows', 'admin', 'weapp'],
  chaos: ['programs', 'workflows'],
};

/** `npm run bench`, `npm run chaos`: bundles the program, which brings up a stack of its own (own-stack.mjs). */
await runMain(async () => {
  const [name, ...args] = process.argv.slice(2);
  if (!name || !Object.hasOwn(builds, name))
    throw new Failure(`用法 Usage: node scripts/run.mjs ${Object.keys(builds).join('|')}`);
  await ensureDependencies();
  const { buildStale } = await import('./build-all.mjs');
  const { bundle } = await import('./build-programs.mjs');
  await buildStale({ only: builds[name] });
  await bundle({ [name]: `${name}/index.ts` }, join(root, 'dist'));
  const program = join(root, 'dist', `${name}.js`);
  // The bare engine, which it forks, has the room that the programs have. It loads these scripts, which are ES modules, from CommonJS: Node 20 still remarks on that.
  const options = ['--enable-source-maps', roomForTheYoung, '--disable-warning=ExperimentalWarning'];
  const child = spawn(process.execPath, [...options, program, ...args], { cwd: root, stdio: 'inherit' });
  // Ctrl-C reaches the program itself; we wait for what it makes of it.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  process.exitCode = await new Promise((resolve) => child.once('close', (code) => resolve(code ?? 1)));
});
