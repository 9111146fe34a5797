import {
  CancellationScope,
  startChild,
  type ChildWorkflowOptions,
  type Workflow,
  type WorkflowResultType,
  type WithWorkflowArgs,
} from '@temporalio/workflow';

/**
 * Runs a child and waits for its result, as `executeChild` does, so that a cancellation always reaches it. The engine looks
 * for the child to cancel at once; one that it has been told to start and has not started yet it doesn't find, and drops the
 * cancellation: the child would run to its own end, and whoever interrupts wait for it. So it is cancelled once it has started.
 */
export async function runChild<T extends Workflow>(
  workflowType: string,
  options: WithWorkflowArgs<T, ChildWorkflowOptions>,
): Promise<WorkflowResultType<T>> {
  const around = CancellationScope.current();
  if (around.consideredCancelled) return await around.cancelRequested;
  return await CancellationScope.nonCancellable(async () => {
    const own = new CancellationScope();
    return await own.run(async () => {
      const child = await startChild<T>(workflowType, options);
      around.cancelRequested.catch(() => own.cancel());
      return await child.result();
    });
  });
}
