import type { Knex } from 'knex';
import { noticeOf } from '../db/notices';
import { removeFromUnit } from '../db/remove-from-unit';
import { findClerks } from '../db/staff-keeper';
import type { ExamApplicationProcess } from '../domain/exam-application-process';
import type { Encryption } from '../runtime/encryption';
import { end } from './exam-application-endings';
import { judged } from './exam-application-judgement';
import { messageOf } from './message-content';
import type { Apply } from './transitions';

/**
 * 从单位移除 (R-N6): the application ends with the unit, and the person's binding and roster row with it; person and HR are told. A
 * rejected one stays rejected. The processes of the admission and of a wish to be released hear of it (`MovesOthers`).
 */
export const removedFromUnit =
  (encryption: Encryption): Apply<ExamApplicationProcess, 'application.removed-from-unit'> =>
  async (trx, event) => {
    const { row } = await judged(trx, event, 'remove-from-unit', 'unit-reviewer');
    const { state } = event.position;
    if (state === 'removed-from-unit') await end(trx, row, event);
    const { unit_institution_id: institutionId, person_id: personId, project_name: project } = row;
    if (institutionId === null) return { answer: { state } };
    const moved = await removeFromUnit(trx, encryption, {
      personId,
      institutionId,
      by: messageOf(event).actor,
    });
    const params = { project, institution: await nameOf(trx, institutionId) };
    const clerks = await findClerks(trx, institutionId);
    return {
      answer: { state, ...(moved.length > 0 && { moved }) },
      notices: [
        { personId, template: 'application.removed-from-unit', params, channel: 'sms' },
        ...clerks.map(noticeOf('roster.removed-in-review', params)),
      ],
    };
  };

async function nameOf(trx: Knex.Transaction, id: string): Promise<string> {
  const { name } = await trx('institution').where({ id }).first<{ name: string }>('name');
  return name;
}
