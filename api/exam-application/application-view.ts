import type { Knex } from 'knex';
import type { ApplicationDetail, ApplicationSummary } from '../../contracts/exam-application-routes';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { applicationActsNext } from '../../domain/acts-next';
import { isHeld, situationOf } from '../../domain/application-situation';
import { availableActions } from '../../domain/exam-application';
import { workingDaysSince } from '../../domain/working-days';
import { getDefinition } from '../exam-project/definitions';
import type { ApplicationRow } from './application-rows';
import { headlineOf } from './headline';
import { deadlineOf } from './deadline';

/** The head of a record as its candidate sees it (R-M3). */
export async function applicationSummary(database: Knex, row: ApplicationRow): Promise<ApplicationSummary> {
  const definition =
    row.projectVersion === null
      ? undefined
      : await getDefinition(database, row.projectId, row.projectVersion);
  return {
    id: row.id,
    number: row.number,
    projectId: row.projectId,
    projectName: row.projectName,
    businessCode: row.businessCode,
    ...choiceNames(definition, row),
    state: row.state,
    headline: headlineOf(row),
    actsNext: actsNextOf(row),
    availableActions: availableActions(situationOf(row), 'candidate'),
    round: row.round,
    submittedAt: row.submittedAt?.toISOString() ?? null,
    changedAt: row.changedAt.toISOString(),
  };
}

/** Level and category by their names; the code where a later version has dropped it. */
export function choiceNames(
  definition: ExamProjectDefinition | undefined,
  { levelCode, categoryCode }: Pick<ApplicationRow, 'levelCode' | 'categoryCode'>,
): { levelName: string | null; categoryName: string | null } {
  return {
    levelName: definition?.levels.find(({ code }) => code === levelCode)?.name ?? levelCode,
    categoryName: definition?.categories.find(({ code }) => code === categoryCode)?.name ?? categoryCode,
  };
}

export function actsNextOf(row: ApplicationRow): ApplicationSummary['actsNext'] {
  const who = applicationActsNext(row.state, isHeld(row));
  if (!who) return null;
  const since = row.since ?? row.changedAt;
  return {
    who,
    institutionName: who === 'institution' ? (row.step?.institutionName ?? null) : null,
    since: since.toISOString(),
    workingDays: workingDaysSince(since, row.now),
    deadline: deadlineOf(row)?.toISOString() ?? null,
  };
}

/** The fee as the server knows it. */
export function paymentOf(row: ApplicationRow): ApplicationDetail['payment'] {
  const closesAt = row.state === 'awaiting-payment' ? row.windows.payment?.closesAt : undefined;
  return {
    state: row.paymentState,
    refundTrouble: row.refundTrouble,
    feeFen: row.feeFen,
    returnedFen: row.returnedFen,
    paidAt: row.paidAt?.toISOString() ?? null,
    receipt: row.receipt,
    closesAt: closesAt?.toISOString() ?? null,
  };
}

/** What its time has taken from it (R-V3); all that was filled in, or the private part of it alone. */
export function erasedOf({ privateErasedAt, contentErasedAt }: ApplicationRow): ApplicationDetail['erased'] {
  if (contentErasedAt) return { what: 'content', at: contentErasedAt.toISOString() };
  return privateErasedAt && { what: 'private', at: privateErasedAt.toISOString() };
}
