import type { Relation } from '../relation';

/**
 * Whether the active role has to do with a file that was sent: its institution has a step of its route in its own business,
 * or stands above one that has (R-N4). Drafts are nobody's (R-N3).
 */
export const applicationIsReviewable: Relation = async (database, { role }, params) => {
  if (!role?.businessCode) return false;
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select from application_step s join institution i on i.id = s.institution_id
      where s.application_id = :id and s.business_code = :business
        and ((s.institution_id = :institution and s.state <> 'ahead')
          or (s.institution_id <> :institution and starts_with(i.tree_path, :treePath)))
      limit 1`,
    {
      id: params.id ?? '',
      business: role.businessCode,
      institution: role.institutionId,
      treePath: role.treePath,
    },
  );
  return rows.length > 0;
};
