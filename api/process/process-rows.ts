import type { ProcessSummary } from '../../contracts/process';
import { workingDaysSince } from '../../domain/working-days';
import { historyProcess } from '../temporal/history-process';
import { historyUrl } from '../temporal/history-url';

export interface ProcessRow {
  id: string;
  kind: string;
  state: string;
  personId: string | null;
  institutionId: string | null;
  institutionName: string | null;
  businessName: string | null;
  actsNext: 'candidate' | 'institution' | 'platform' | null;
  actsNextInstitutionId: string | null;
  actsNextInstitutionName: string | null;
  actsNextSince: Date | null;
  openedAt: Date;
  changedAt: Date;
  closedAt: Date | null;
  historyProcess: string;
}

/** What `processColumns` reads from. */
export const processTables = `
  process
  left join institution on institution.id = process.institution_id
  left join institution waits_for on waits_for.id = process.acts_next_institution_id
  left join business on business.code = process.business_code`;

export const processColumns = `
  process.id, process.kind, process.state, process.person_id as "personId",
  institution.id as "institutionId", institution.name as "institutionName", business.name as "businessName",
  ${historyProcess('process.id')} as "historyProcess",
  process.acts_next as "actsNext", waits_for.id as "actsNextInstitutionId", waits_for.name as "actsNextInstitutionName",
  process.acts_next_since as "actsNextSince",
  process.opened_at as "openedAt", process.changed_at as "changedAt", process.closed_at as "closedAt"`;

/** A process as the lists show it. Its state and ids alone: nothing here is personal. */
export function toProcess(row: ProcessRow, namespace: string, now: Date): ProcessSummary {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    personId: row.personId,
    institution: nameOf(row.institutionId, row.institutionName),
    businessName: row.businessName,
    actsNext: toActsNext(row, now),
    openedAt: row.openedAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    historyUrl: historyUrl(namespace, row.historyProcess),
  };
}

function toActsNext(row: ProcessRow, now: Date): ProcessSummary['actsNext'] {
  const { actsNext: who, actsNextSince: since } = row;
  if (!who || !since) return null;
  return {
    who,
    institution: nameOf(row.actsNextInstitutionId, row.actsNextInstitutionName),
    since: since.toISOString(),
    workingDays: workingDaysSince(since, now),
  };
}

const nameOf = (id: string | null, name: string | null) => (id && name ? { id, name } : null);
