import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath, isExecutable } from './find-on-path.mjs';
import { cacheDir } from './paths.mjs';
import { runCommand } from './run-command.mjs';

/**
 * Builds a Go program once into the cache folder.
 * @param {{ module: string, builds: string, name: string }} program module with version; the name `go install` gives the file; the name we keep it under
 * @returns {Promise<string | undefined>} the file, or nothing when there is no Go
 */
export async function goInstall({ module, builds, name }) {
  const file = join(cacheDir(), name);
  if (isExecutable(file)) return file;
  const go = findGo();
  if (!go) return undefined;
  console.log(`编译 ${module}（仅首次，约 1–3 分钟）… Building once`);
  // A folder of its own and a rename at the end: an interrupted build leaves no half-written program behind.
  const work = join(cacheDir(), `.build-${name}-${process.pid}`);
  mkdirSync(work, { recursive: true });
  try {
    await runCommand(go, ['install', module], {
      cwd: work,
      env: { ...process.env, GOBIN: work, GOFLAGS: '' },
    });
    renameSync(join(work, builds), file);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
  return file;
}

/**
 * A file of a Go module's sources, kept beside the programs that are built from it.
 * @param {{ module: string, path: string, name: string }} source module with version; the file in it; the name we keep it under
 * @returns {Promise<string | undefined>} the file, or nothing when there is no Go
 */
export async function goModuleFile({ module, path, name }) {
  const file = join(cacheDir(), name);
  if (existsSync(file)) return file;
  const go = findGo();
  if (!go) return undefined;
  mkdirSync(cacheDir(), { recursive: true });
  const found = await runCommand(go, ['mod', 'download', '-json', module], { cwd: cacheDir(), quiet: true });
  // Go keeps its sources read-only; the copy is an ordinary file.
  writeFileSync(`${file}.new`, readFileSync(join(JSON.parse(found).Dir, path)));
  renameSync(`${file}.new`, file);
  return file;
}

const findGo = () => findOnPath(['go']) ?? ['/usr/local/go/bin/go', '/usr/lib/go/bin/go'].find(isExecutable);
