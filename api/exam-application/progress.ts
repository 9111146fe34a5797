import type { Knex } from 'knex';
import type { RequestedChange } from '../../contracts/exam-application';
import {
  reviewLevels,
  type ApplicationState,
  type ReviewDecision,
  type ReviewLevel,
  type StepKind,
} from '../../contracts/exam-application-states';
import type { ApplicationDetail, ProgressEntry } from '../../contracts/exam-application-routes';
import { describeStoredEvent } from '../../domain/process-event-sentences';
import { roleLabels } from '../login/roles';

interface EventRow {
  sequence: number;
  at: Date;
  type: string;
  detail: { level?: string; round?: number };
  actor_role: string | null;
  actor_person_id: string | null;
  institution: string | null;
  decision: string | null;
  remark: string | null;
  round: number | null;
}

/** What happened to an application, oldest first: institution and role, never a reviewer's name (R-M3). */
export async function findProgress(database: Knex, applicationId: string): Promise<ProgressEntry[]> {
  const { rows } = await database.raw<{ rows: EventRow[] }>(
    `select e.sequence, e.at, e.type, e.detail, e.actor_role, e.actor_person_id, i.name as institution,
            d.decision, d.remark, d.round
       from process_event e
       left join institution i on i.id = e.actor_institution_id
       left join application_decision d on d.application_id = :id and d.sequence = e.sequence
      where e.process_id = 'application/' || :id
      order by e.sequence`,
    { id: applicationId },
  );
  let round = 0;
  return rows.map((row) => {
    round = row.round ?? row.detail.round ?? round;
    return {
      sequence: row.sequence,
      at: row.at.toISOString(),
      who: whoWords(row),
      level: reviewLevels.find((level) => level === row.detail.level) ?? null,
      event: describeStoredEvent(row),
      // A reopening is no decision of the contract's; its event says it.
      decision: row.decision === 'reopen' ? null : (row.decision as ReviewDecision | null),
      remark: row.remark,
      round,
    };
  });
}

function whoWords({ institution, actor_role: role, actor_person_id: person }: EventRow): string {
  if (!person) return '系统';
  if (!institution || !role) return '本人';
  const labels: Readonly<Record<string, string>> = roleLabels;
  return `${institution} ${labels[role] ?? ''}`.trim();
}

interface StepRow {
  kind: StepKind;
  level: ReviewLevel;
  institutionName: string;
  state: string;
}

/** The route with where it stands. */
export async function findRoute(
  database: Knex,
  applicationId: string,
  state: ApplicationState,
): Promise<ApplicationDetail['route']> {
  const steps = await database('application_step as s')
    .join('institution as i', 'i.id', 's.institution_id')
    .where('s.application_id', applicationId)
    .orderBy('s.step')
    .select<StepRow[]>('s.kind', 's.level', 'i.name as institutionName', 's.state');
  return steps.map(({ kind, level, institutionName, state: stepState }) => ({
    kind,
    level,
    institutionName,
    state: stepState === 'passed' ? 'done' : stepState === 'ahead' || state === 'withdrawn' ? 'ahead' : 'now',
  }));
}

/** What was last asked to be changed. */
export async function findRequestedChanges(
  database: Knex,
  applicationId: string,
): Promise<RequestedChange[]> {
  const row = await database('application_decision')
    .where({ application_id: applicationId, decision: 'request-changes' })
    .orderBy('sequence', 'desc')
    .first<{ requested_changes: RequestedChange[] } | undefined>('requested_changes');
  return row?.requested_changes ?? [];
}
