import { defineSignal } from '@temporalio/workflow';

/** Somebody wants the bill to be asked for now, instead of after the pause. */
export const compareNow = defineSignal('compareNow');
