import type { Knex } from 'knex';
import { hrApplicationTables } from '../db/department-review-tables';
import { letUploadsGo } from '../db/let-uploads-go';
import {
  nextHrApplicationState,
  supersededSentence,
  type HrApplicationOccurrence,
} from '../domain/hr-account-application';
import {
  hrApplicationFace,
  hrApplicationProcessId,
  initialHrApplication,
  type HrApplicationProcess,
} from '../domain/hr-account-application-process';
import type { Encryption } from '../runtime/encryption';
import { keepOpinion } from './department-review';
import type { Notice } from '../db/notices';
import { recordBeside } from '../db/record-beside';

export interface HrApplicationTools {
  readonly encryption: Encryption;
  /** Days that the pictures of an application are kept that came to nothing. */
  readonly proofKeptDays: number;
}

/** What ends applications that wait: the process whose transition it is, and the unit that has its administrator by it. */
export interface UnitSettled {
  readonly institutionId: string;
  readonly institution: string;
  readonly by: string;
}

/**
 * The unit has its administrator: whoever else waits for its account is told that theirs gave way to another application
 * (which they may correct and send again), or to an activation (R-E2). Returns the processes that were moved.
 */
export async function endWaitingApplications(
  trx: Knex.Transaction,
  { encryption, proofKeptDays }: HrApplicationTools,
  how: HrApplicationOccurrence,
  { institutionId, institution, by }: UnitSettled,
): Promise<{ moved: string[]; notices: Notice[] }> {
  const waiting = await trx('hr_account_application')
    .where({ institution_id: institutionId, state: 'awaiting-review' })
    .orderBy('id')
    .select<{ id: string; person_id: string }[]>('id', 'person_id');
  const moved: string[] = [];
  const notices: Notice[] = [];
  for (const { id, person_id: personId } of waiting) {
    const processId = hrApplicationProcessId(id);
    if (processId === by) continue;
    const state = nextHrApplicationState(how);
    const sequence = await recordBeside<HrApplicationProcess, `hr-application.${typeof how}`>(trx, {
      processId,
      kind: 'hr-account-application',
      type: `hr-application.${how}`,
      detail: { by },
      face: hrApplicationFace,
      initial: initialHrApplication,
      next: (position) => (position.state === 'awaiting-review' ? { ...position, state } : undefined),
    });
    // Decided or taken back, while this waited for it.
    if (sequence === undefined) continue;
    await trx('hr_account_application').where({ id }).update({ state, decided_at: trx.fn.now() });
    if (how === 'superseded')
      await keepOpinion(trx, encryption, hrApplicationTables, { id, sequence, opinion: supersededSentence });
    await letUploadsGo(trx, processId, proofKeptDays);
    moved.push(processId);
    notices.push({ personId, template: toldOf[how], params: { institution }, channel: 'sms' });
  }
  return { moved, notices };
}

const toldOf = { superseded: 'hr-application.refused', voided: 'hr-application.voided' } as const;
