import { processKindWord, processKindWords } from '@contracts/process-kinds';

export { processKindWord };

/** For a filter: the kinds with their words. */
export const processKindChoices = Object.entries(processKindWords).map(([id, name]) => ({ id, name }));
