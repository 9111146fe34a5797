import type { EndedByUnit } from '../../contracts/unit';
import type { Services } from '../services';

interface EndRow {
  institution: string;
  how: EndedByUnit['how'] | 'unbound' | 'retired' | 'changed-unit' | null;
  endedAt: Date | null;
  reason: Buffer | null;
}

/** How the unit ended the person's last binding, and why; nothing where they are bound, or left by themselves. */
export async function findEndByUnit(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  personId: string,
): Promise<EndedByUnit | undefined> {
  const { rows } = await database.raw<{ rows: EndRow[] }>(
    `select unit.name as institution, membership.end_reason as how, membership.ended_at as "endedAt",
            coalesce(admission.reason_enc, entry.left_reason_enc) as reason
       from membership
       join institution unit on unit.id = membership.institution_id
       left join roster_admission admission on admission.membership_id = membership.id
       left join roster_entry entry on entry.membership_id = membership.id
      where membership.person_id = ?
      order by membership.bound_at desc, membership.id limit 1`,
    [personId],
  );
  const [last] = rows;
  if (!last?.endedAt || !isByUnit(last.how)) return undefined;
  return {
    institutionName: last.institution,
    how: last.how,
    at: last.endedAt.toISOString(),
    reason: last.reason && encryption.decryptText(last.reason),
  };
}

const byUnit: readonly EndRow['how'][] = ['returned', 'transferred-out', 'removed', 'deleted'];
const isByUnit = (how: EndRow['how']): how is EndedByUnit['how'] => byUnit.includes(how);
