import type { ReviewItem, ReviewState } from '../../contracts/review';
import { documentTypeWords } from '../../contracts/identity-states';
import { workUnitWords } from '../../contracts/work-unit';
import type { ApplicationAction } from '../../contracts/exam-application-states';
import { availableActions, submissionStateOf } from '../../domain/exam-application';
import { isHeld, situationOf } from '../../domain/application-situation';
import { maskDocumentNumber } from '../../domain/mask';
import { findApplicationRows, type ApplicationRow } from '../exam-application/application-rows';
import { actsNextOf, choiceNames, paymentOf } from '../exam-application/application-view';
import { getDefinition } from '../exam-project/definitions';
import type { Services } from '../services';
import type { ActiveRole, RoleSession } from '../session/current-session';

type Needs = Pick<Services, 'database' | 'encryption'>;

interface BesideRow {
  id: string;
  name: string | null;
  documentType: string | null;
  documentNumber: Buffer | null;
  stepState: StepState | null;
}

/** Of a step that was reached. */
type StepState = 'waiting' | 'changes-requested' | 'passed' | 'rejected' | 'ended';

/** Files as the list of the session's role shows them, in the order of the ids. */
export async function findReviewItems(
  services: Needs,
  session: RoleSession,
  ids: readonly string[],
): Promise<ReviewItem[]> {
  const { database } = services;
  const [rows, beside] = await Promise.all([
    findApplicationRows(database, { ids }),
    findBeside(services, session.role, ids),
  ]);
  const items = await Promise.all(
    rows.map(async (row): Promise<[string, ReviewItem]> => {
      const person = beside.get(row.id);
      const definition = await getDefinition(database, row.projectId, row.projectVersion ?? 1);
      const { levelName, categoryName } = choiceNames(definition, row);
      return [
        row.id,
        {
          id: row.id,
          number: row.number,
          personName: person?.name ?? '',
          documentType: documentTypeName(person?.documentType ?? ''),
          documentNumberMasked: masked(services, person?.documentNumber),
          projectName: row.projectName,
          levelName: levelName ?? '',
          categoryName: categoryName ?? '',
          workUnit: workUnitWords(row.unitName, definition),
          state: row.state,
          submissionState: submissionStateOf(row) ?? 'submitted',
          reviewState: reviewStateOf(row, person?.stepState ?? null),
          payment: paymentOf(row),
          actsNext: actsNextOf(row),
          isOverdue: row.isOverdue,
          availableActions: actionsOf(row, session),
          round: row.round,
          submittedAt: (row.submittedAt ?? row.changedAt).toISOString(),
        },
      ];
    }),
  );
  const byId = new Map(items);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/**
 * What the session's role may do now: the step's own institution decides, the one above reopens a rejection (R-N2), and the unit's
 * level removes the person from the unit (R-N6). Nobody reviews their own application.
 */
export function actionsOf(row: ApplicationRow, { personId, role }: RoleSession): ApplicationAction[] {
  if (row.businessCode !== role.businessCode || row.personId === personId) return [];
  const situation = situationOf(row);
  const { institutionId } = role;
  return [
    ...(row.step?.institutionId === institutionId ? availableActions(situation, 'reviewer') : []),
    ...(row.step?.aboveId === institutionId ? availableActions(situation, 'reviewer-above') : []),
    ...(row.unitLevelId === institutionId ? availableActions(situation, 'unit-reviewer') : []),
  ];
}

/** As the list's SQL has it (`work-query.ts`); a file seen from above has no step of one's own. */
function reviewStateOf(row: ApplicationRow, stepState: StepState | null): ReviewState {
  const { state, isOverdue, isDeferred } = row;
  if (stepState !== null && stepState !== 'waiting') return stepState;
  if (state === 'awaiting-payment') return 'unpaid';
  if (stepState === null && state === 'rejected') return 'rejected-below';
  if (isHeld(row)) return 'held';
  if (stepState === null) return 'overdue';
  return isOverdue ? 'overdue' : isDeferred ? 'deferred' : 'waiting';
}

async function findBeside(
  { database }: Needs,
  role: ActiveRole,
  ids: readonly string[],
): Promise<Map<string, BesideRow>> {
  const { rows } = await database.raw<{ rows: BesideRow[] }>(
    `select a.id, person.name, person.document_type as "documentType",
            person.document_number_enc as "documentNumber",
            (select s.state from application_step s
              where s.application_id = a.id and s.institution_id = :institution and s.state <> 'ahead'
              order by s.step desc limit 1) as "stepState"
       from application a join person on person.id = a.person_id where a.id = any (:ids)`,
    { ids: [...ids], institution: role.institutionId },
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function masked({ encryption }: Needs, number: Buffer | null | undefined): string {
  return number ? maskDocumentNumber(encryption.decryptText(number)) : '';
}

function documentTypeName(type: string): string {
  const words: Readonly<Record<string, string>> = documentTypeWords;
  return words[type] ?? type;
}
