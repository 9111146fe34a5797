import type { BatchPassRow } from '../../contracts/batch-pass';
import type { BatchPassOutcome } from '../../contracts/batch-pass-states';
import { isReviewerOfStep, reviewerBindings } from '../../db/reviewer-of-step';
import { maskDocumentNumber } from '../../domain/mask';
import { choiceNames } from '../exam-application/application-view';
import { getDefinition } from '../exam-project/definitions';
import type { Services } from '../services';
import type { RoleSession } from '../session/current-session';
import { outcomeOfItem } from './batch-view';

interface ItemRow {
  id: string;
  number: string | null;
  personName: string | null;
  documentNumber: Buffer | null;
  projectId: string | null;
  projectVersion: number | null;
  levelCode: string | null;
  categoryCode: string | null;
  from: string | null;
  until: string | null;
  outcome: BatchPassOutcome | null;
  reason: string | null;
}

/** The files of a batch in the order of the choice. Whoever is out of the asker's reach by now has no name here. */
export async function findBatchRows(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  session: RoleSession,
  batchId: string,
): Promise<BatchPassRow[]> {
  const { rows } = await database.raw<{ rows: ItemRow[] }>(query, {
    batch: batchId,
    ...reviewerBindings(session),
  });
  return await Promise.all(
    rows.map(async ({ id, number, personName, documentNumber, outcome, reason, ...row }) => {
      const { projectId, projectVersion, from, until } = row;
      const definition = projectId
        ? await getDefinition(database, projectId, projectVersion ?? 1)
        : undefined;
      const { levelName, categoryName } = choiceNames(definition, row);
      return {
        ...{ id, number: number ?? '', personName, outcome },
        reason: outcome === 'refused' ? reason : null,
        documentNumberMasked: documentNumber
          ? maskDocumentNumber(encryption.decryptText(documentNumber))
          : '',
        levelName: levelName ?? '',
        categoryName: categoryName ?? '',
        internship: from !== null && until !== null ? { from, until } : null,
      };
    }),
  );
}

const query = `
  select item.application_id as id, a.number, person.name as "personName",
         person.document_number_enc as "documentNumber", a.project_id as "projectId",
         a.project_version as "projectVersion", a.level_code as "levelCode", a.category_code as "categoryCode",
         item.internship_from::text as "from", item.internship_until::text as "until",
         ${outcomeOfItem} as outcome, item.refusal_reason as reason
    from batch_pass_item item
    left join application a on a.id = item.application_id
     and exists (select from application_step s where s.application_id = a.id and ${isReviewerOfStep})
    left join person on person.id = a.person_id
   where item.batch_id = :batch
   order by item.position`;
