import { defineSignal } from '@temporalio/workflow';

/**
 * Look at the rows: they may know of a transition that this run has lost. A crash of the server takes a message that it
 * had not written down yet, though the worker had recorded it; nobody sends it again who has its answer. Or the transition
 * of another process has moved this one as well.
 */
export const catchUp = defineSignal('catchUp');
