import type { RoleName } from '../../contracts/login';
import { hrApplicationTables, registrationTables } from '../../db/department-review-tables';
import { authorizationProcessId } from '../../domain/authorization-process';
import { applicationProcessId } from '../../domain/exam-application-process';
import { batchPassProcessId } from '../../domain/batch-pass-process';
import { preloadImportProcessId } from '../../domain/preload-import-process';
import { admissionProcessId } from '../../domain/roster-admission-process';
import { transferProcessId } from '../../domain/transfer-out-process';
import { hrApplicationProcessId } from '../../domain/hr-account-application-process';
import { registrationProcessId } from '../../domain/institution-registration-process';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import { authorizationIsIssuable } from '../authorization/relations';
import { batchPassIsOwn } from '../batch-pass/relations';
import { reviewRelations } from '../department-review/relations';
import { preloadImportIsOwn } from '../preload-import/relations';
import type { Relation } from '../relation';
import { applicationIsReviewable } from '../review/relations';
import { admissionIsOfUnit } from '../roster-admission/relations';
import { mayReadHistory } from '../temporal/history-readers';
import { transferIsOfUnit } from '../transfer-out/relations';
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
  { processId: admissionProcessId, roles: ['hr-account'], relation: admissionIsOfUnit },
  { processId: transferProcessId, roles: ['hr-account'], relation: transferIsOfUnit },
  { processId: preloadImportProcessId, roles: ['hr-account'], relation: preloadImportIsOwn },
  {
    processId: batchPassProcessId,
    roles: ['business-administrator', 'assistant'],
    relation: batchPassIsOwn,
  },
];

/** How somebody reads a process: in words alone, or also its history in the engine, and whom it concerns. */
interface ProcessReading {
  readonly opensHistory: boolean;
}

const uuid = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Who may read what happened in a process, in words: who may open its history in the Temporal UI, and whoever has its record
 * before them in the console (R-S2).
 */
export const processIsReadable: Relation<ProcessReading> = async (database, session, { id = '' }) => {
  if (await mayReadHistory(database, session, id)) return { opensHistory: true };
  const recordId = uuid.exec(id)?.[0] ?? '';
  const found = records.find(({ processId }) => recordId && processId(recordId) === id);
  const isReader =
    found?.roles.some((role) => role === session.role?.role) &&
    (await found.relation(database, session, { id: recordId }));
  return isReader ? { opensHistory: false } : false;
};
