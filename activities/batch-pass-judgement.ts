import type { Knex } from 'knex';
import type { RouteStep } from '../contracts/exam-application';
import type { ExamProjectDefinition } from '../contracts/exam-project';
import { factsOf, getApplication } from '../db/application-context';
import { sayWhatCameBefore } from '../db/decided-by-another';
import { isReviewerOfStep, reviewerBindings } from '../db/reviewer-of-step';
import { notNewestSentence } from '../domain/decided-by-another';
import { internshipWithDateOf } from '../domain/exam-project/dates-of-newest';
import { confirmationFault, isInternshipAsked } from '../domain/internship';
import { refusalOfReview } from '../domain/review-refusal';
import type { BatchItem, BatchReviewer, PassRefusal } from './batch-pass-rows';

/**
 * Why a file of a batch can't be passed now, in the words and the order of a decision on it alone (`api/review/decide.ts`): the
 * right, the relation, what was seen, the state, the dates to confirm (R-N2, R-N5, R-N7). Nothing: its process may be asked.
 */
export async function refusalOfPass(
  db: Knex,
  { personId, holding, holdsRight }: BatchReviewer,
  { applicationId, seen, internship }: BatchItem,
): Promise<PassRefusal | undefined> {
  if (!holdsRight) return { code: 'no-permission', sentence: '您的这项权限已被收回，这份材料没有审核。' };
  const found = await findReviewable(db, holding, applicationId);
  if (!found) return { code: 'not-found', sentence: '没有找到这份申报，或者它不在您的权限范围内。' };
  if (found.sequence !== seen)
    return {
      code: 'decided-by-another',
      sentence: (await sayWhatCameBefore(db, applicationId, seen)) ?? notNewestSentence,
    };
  const { step } = found;
  const context = await getApplication(db, applicationId);
  const facts = factsOf(context, { step: step ?? undefined, isDecided: false });
  const file = { ...facts, step, personId: context.row.person_id };
  const { institutionId } = holding;
  const refused = refusalOfReview('approve', file, { personId, institutionId });
  if (refused) return refused;
  const rule = found.internship ? internshipWithDateOf(found.internship, found.newestInternship) : undefined;
  const fault = isInternshipAsked({ step }, { internship: rule })
    ? confirmationFault(internship, rule)
    : undefined;
  return fault === undefined ? undefined : { code: 'internship-missing', sentence: fault };
}

interface Reviewable {
  readonly sequence: number;
  readonly step: RouteStep | null;
  readonly internship: InternshipRule | null;
  /** Of the version that was published last. */
  readonly newestInternship: InternshipRule | null;
}

type InternshipRule = NonNullable<ExamProjectDefinition['internship']>;

/** The file, if it is among those that the right reaches. */
async function findReviewable(
  db: Knex,
  holding: BatchReviewer['holding'],
  applicationId: string,
): Promise<Reviewable | undefined> {
  const { rows } = await db.raw<{ rows: Reviewable[] }>(reviewable, {
    application: applicationId,
    ...reviewerBindings({ role: holding }),
  });
  return rows[0];
}

const reviewable = `
  select coalesce(process.sequence, 0) as sequence, version.definition -> 'internship' as internship,
         newest.definition -> 'internship' as "newestInternship",
         case when at.step is not null then json_build_object('kind', at.kind, 'level', at.level,
           'institutionId', at.institution_id) end as step
    from application a
    left join process on process.id = 'application/' || a.id
    left join application_step at on at.application_id = a.id and at.step = a.current_step
    left join exam_project_version version
      on version.project_id = a.project_id and version.version = a.project_version
    left join lateral (select definition from exam_project_version where project_id = a.project_id
                        order by version desc limit 1) newest on true
   where a.id = :application
     and exists (select from application_step s where s.application_id = a.id and ${isReviewerOfStep})`;
