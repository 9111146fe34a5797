import type { Relation } from '../relation';

/**
 * Whether the asker may see a picture: the person who sent it; whoever reviews the process that holds it (a role of
 * the same business, at or above the process' institution); for an identity, the platform administrator alone.
 */
export const uploadIsReadable: Relation = async (database, session, params) => {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select
       from upload
       left join process on process.id = upload.claimed_by
       left join institution on institution.id = process.institution_id
      where upload.id = :id and upload.erased_at is null
        and (upload.owner_person_id = :person
             or (process.kind = 'identity' and :role = 'platform-administrator')
             or (process.kind <> 'identity'
                 and :role in ('business-administrator', 'assistant', 'supervisor')
                 and (:role = 'supervisor' or process.business_code = :business)
                 and starts_with(institution.tree_path, :treePath)))`,
    {
      id: params.id ?? '',
      person: session.personId,
      role: session.role?.role ?? '',
      business: session.role?.businessCode ?? '',
      treePath: session.role?.treePath ?? 'none',
    },
  );
  return rows.length > 0;
};
