import { isReviewerOfStep, reviewerBindings } from '../../db/reviewer-of-step';
import type { Relation } from '../relation';

/** The application whose process holds the picture. */
const heldBy = `case when upload.claimed_by like 'application/%' then substr(upload.claimed_by, 13)::uuid end`;

/**
 * Whether the asker may see a picture: the person who sent it; of an application, once it was sent, whoever reviews it
 * (R-N3: drafts are never visible); of an identity, a face check, a transfer or a request for correction, the platform administrator alone; of a new institution, or for a
 * unit's HR account, the department and the platform administrator (R-D4, R-E2).
 */
export const uploadIsReadable: Relation = async (database, session, params) => {
  const { rows } = await database.raw<{ rows: unknown[] }>(
    `select
       from upload
      where upload.id = :id and upload.erased_at is null
        and (upload.owner_person_id = :person
             or (:role = 'platform-administrator'
                 and exists (select from process where process.id = upload.claimed_by and process.kind in ('identity', 'face-check', 'hand-refund', 'data-correction')))
             or exists (select from process
                         where process.id = upload.claimed_by and process.kind = 'institution-registration'
                           and (:role = 'platform-administrator'
                                or (:role = 'hr-account' and process.institution_id = :institution)))
             or exists (select from hr_account_application a
                         where a.id = case when upload.claimed_by like 'hr-account/%'
                                           then substr(upload.claimed_by, 12)::uuid end
                           and (:role = 'platform-administrator'
                                or (:role = 'hr-account' and a.department_id = :institution)))
             or exists (select from application_step s
                         where s.application_id = ${heldBy} and ${isReviewerOfStep}
                           and exists (select from application_round r where r.application_id = s.application_id
                                 and r.content -> 'materials'
                                     @> jsonb_build_array(jsonb_build_object('uploadId', upload.id::text)))))`,
    {
      id: params.id ?? '',
      person: session.personId,
      institution: session.role?.institutionId ?? null,
      ...reviewerBindings(session),
    },
  );
  return rows.length > 0;
};
