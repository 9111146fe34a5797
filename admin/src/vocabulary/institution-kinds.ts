import { institutionKindWords } from '@contracts/institution-kinds';

export { institutionKindWords };

/** For a filter: the kinds with their words. */
export const institutionKindChoices = Object.entries(institutionKindWords).map(([id, name]) => ({
  id,
  name,
}));
