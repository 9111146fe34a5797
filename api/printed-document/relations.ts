import type { Relation } from '../relation';

/**
 * Whether the asker may print an application's papers: its candidate; or a reviewer of its business whose institution,
 * or one below it, has had the file.
 */
export const applicationIsPrintable: Relation = async (database, session, params) => {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select from application
      where id = :id
        and (person_id = :person
             or (:role in ('business-administrator', 'assistant')
                 and business_code = :business
                 and exists (select from application_step s
                               join institution i on i.id = s.institution_id
                              where s.application_id = application.id
                                and s.state <> 'ahead'
                                and starts_with(i.tree_path, :treePath))))`,
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
