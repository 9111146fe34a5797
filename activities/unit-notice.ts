import type { Notice } from '../db/notices';

/** A message about a unit, for each person that it is given. */
export const unitNotice =
  (template: string, institution: string, channel?: Notice['channel']) =>
  (personId: string): Notice => ({ personId, template, params: { institution }, channel });

/** A message about one of a unit's own accounts (R-E3, R-E4), for each person that it is given. */
export const accountNotice =
  (template: string, params: { institution: string; account: string }, channel?: Notice['channel']) =>
  (personId: string): Notice => ({ personId, template, params, channel });
