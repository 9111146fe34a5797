import type { RoleName } from '../../contracts/login';
import { hrApplicationTables, registrationTables } from '../../db/department-review-tables';
import { authorizationProcessId } from '../../domain/authorization-process';
import { applicationProcessId } from '../../domain/exam-application-process';
import { hrApplicationProcessId } from '../../domain/hr-account-application-process';
import { registrationProcessId } from '../../domain/institution-registration-process';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import { authorizationIsIssuable } from '../authorization/relations';
import { reviewRelations } from '../department-review/relations';
import type { Relation } from '../relation';
import { applicationIsReviewable } from '../review/relations';
import { mayReadHistory } from '../temporal/history-readers';
import { unitAccountIsIssuable } from '../unit-account/relations';

interface RecordsProcess {
  readonly processId: (recordId: string) => string;
  readonly roles: readonly RoleName[];
  readonly relation: Relation<unknown>;
}

/** The records of the console whose readers are no supervisors, each with who has it before them. */
const records: readonly RecordsProcess[] = [
  {
    processId: applicationProcessId,
    roles: ['business-administrator', 'assistant'],
    relation: applicationIsReviewable,
  },
  {
    processId: authorizationProcessId,
    roles: ['hr-account', 'business-administrator'],
    relation: authorizationIsIssuable,
  },
  { processId: unitAccountProcessId, roles: ['hr-account'], relation: unitAccountIsIssuable },
  {
    processId: registrationProcessId,
    roles: ['hr-account'],
    relation: reviewRelations(registrationTables).isReviewable,
  },
  {
    processId: hrApplicationProcessId,
    roles: ['hr-account'],
    relation: reviewRelations(hrApplicationTables).isReviewable,
  },
];

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Who may read what happened in a process, in words: who may open its history in the Temporal UI, and whoever has its record
 * before them in the console (R-S2).
 */
export const processIsReadable: Relation = async (database, session, { id = '' }) => {
  if (await mayReadHistory(database, session, id)) return true;
  const recordId = uuid.exec(id)?.[0] ?? '';
  const found = records.find(({ processId }) => recordId && processId(recordId) === id);
  return (
    found !== undefined &&
    found.roles.some((role) => role === session.role?.role) &&
    Boolean(await found.relation(database, session, { id: recordId }))
  );
};
