import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { projectFile } from './project-file';

/** What is bundled into every worker of a test beside its workflows, as into the programs' own. */
const workflowInterceptorModules = [projectFile('workflows/local-activities-in-turn.ts')];

/** A bundle of a file's workflows, which no program runs. Takes seconds: once a test file. */
export async function bundleWorkflows(file = 'workflows/testing/index.ts'): Promise<{ code: string }> {
  const logger = new DefaultLogger('ERROR');
  return await bundleWorkflowCode({ workflowsPath: projectFile(file), workflowInterceptorModules, logger });
}
