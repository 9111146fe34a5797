import type { Notice } from './notices';

/** A message about a unit, for each person that it is given. */
export const unitNotice =
  (template: string, institution: string, channel?: Notice['channel']) =>
  (personId: string): Notice => ({ personId, template, params: { institution }, channel });
