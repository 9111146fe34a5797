import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { contentHash } from '../scripts/content-hash.mjs';
import { projectFile } from './project-file';

/** What is bundled into every worker of a test beside its workflows, as into the programs' own. */
const workflowInterceptorModules = [projectFile('workflows/local-activities-in-turn.ts')];

/** What a bundle is made of. */
const sources = ['contracts', 'domain', 'workflows', 'package-lock.json'];

/** A bundle of a file's workflows, which no program runs: made once for all test files, for it takes seconds. */
export async function bundleWorkflows(file = 'workflows/testing/index.ts'): Promise<{ code: string }> {
  const kept = projectFile(`.cache/test-workflows/${contentHash(sources)}/${basename(file, '.ts')}.js`);
  if (existsSync(kept)) return { code: readFileSync(kept, 'utf8') };
  const logger = new DefaultLogger('ERROR');
  const workflowsPath = projectFile(file);
  const { code } = await bundleWorkflowCode({ workflowsPath, workflowInterceptorModules, logger });
  mkdirSync(dirname(kept), { recursive: true });
  // Two test files may make it at once: each whole under a name of its own first.
  writeFileSync(`${kept}.${process.pid}`, code);
  renameSync(`${kept}.${process.pid}`, kept);
  return { code };
}
