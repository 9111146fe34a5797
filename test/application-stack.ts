import { startStack, type Stack } from './stack';

export type ApplicationStack = Stack;

/** Sandbox, API and the product's own workers, with a database of their own. */
export const startApplicationStack = (): Promise<ApplicationStack> => startStack();
