import { join } from 'node:path';
import { writeWhole } from './build-programs.mjs';
import { root } from './paths.mjs';

/** Bundles the workflows for the worker, so that it doesn't run webpack at each start. */
export async function buildWorkflows(file = join(root, 'dist', 'workflows.js')) {
  const { bundleWorkflowCode, DefaultLogger, Runtime } = await import('@temporalio/worker');
  Runtime.install({ logger: new DefaultLogger('WARN') });
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(root, 'workflows', 'index.ts'),
    // Evaluated once a worker instead of at each start of a workflow: no module of ours keeps anything.
    preloadModules: [join(root, 'workflows', 'index.ts')],
    workflowInterceptorModules: [join(root, 'workflows', 'local-activities-in-turn.ts')],
    failureConverterPath: join(root, 'runtime', 'failure-converter.ts'),
    logger: new DefaultLogger('WARN'),
  });
  writeWhole(file, code);
}
