import type { Relation } from '../relation';

/** The unit in whose roster the asker has the VIP 权限, as long as they are in it (R-I4). */
export const unitMayBeQueried: Relation<{ institutionId: string }> = async (database, { personId }) => {
  const entry = await database('roster_entry')
    .where({ person_id: personId })
    .whereNull('left_at')
    .whereNotNull('may_query_since')
    .first<{ institutionId: string } | undefined>('institution_id as institutionId');
  return entry ?? false;
};
