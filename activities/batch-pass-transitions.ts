import type { Knex } from 'knex';
import type { BatchPassContent, BatchPassProcess } from '../domain/batch-pass-process';
import { batchPassIdOf } from '../domain/batch-pass-process';
import { applicationProcessId } from '../domain/exam-application-process';
import type { Encryption } from '../runtime/encryption';
import { messageId } from '../runtime/message-id';
import { contentOfEvery, messageOf } from './message-content';
import type { Apply, Effects, ProcessTransitions, RecordedEvent } from './transitions';

/** What a batch changes beside its events: its row with its files, and its end. */
export const createBatchPassTransitions = (encryption: Encryption): ProcessTransitions<BatchPassProcess> => ({
  kind: 'batch-pass',
  apply: {
    'batch-pass.begun': begin(encryption),
    'batch-pass.completed': end,
    'batch-pass.cancelled': end,
    'batch-pass.failed': end,
  },
});

/** The batch and all of its files, as they were confirmed. Each file's message is named now, and for good. */
const begin =
  (encryption: Encryption): Apply<BatchPassProcess, 'batch-pass.begun'> =>
  async (trx, event) => {
    const { rows } = contentOfEvery<BatchPassContent>(encryption, event);
    const { personId, holding } = messageOf(event).actor;
    if (!holding) throw new Error('unreachable: who begins a batch acts with a right');
    const id = batchPassIdOf(event.processId);
    const { id: holdingId, institutionId, businessCode } = holding;
    await trx('batch_pass').insert({
      ...{ id, created_by: personId, holding_id: holdingId, state: event.position.state },
      ...{ institution_id: institutionId, business_code: businessCode },
    });
    const items = rows.map(({ id: applicationId, seenSequence, internship }, index) => ({
      ...{ position: index + 1, applicationId, seen: seenSequence, ...internship },
      messageId: messageId({
        ...{ actor: personId, route: 'batch-pass', process: applicationProcessId(applicationId) },
        idempotencyKey: id,
      }),
    }));
    await trx.raw(insertItems, { id, items: JSON.stringify(items) });
    return { answer: { batchId: id } };
  };

const insertItems = `
  insert into batch_pass_item
    (batch_id, position, application_id, seen_sequence, internship_from, internship_until, message_id)
  select :id, position, "applicationId", seen, "from", "until", "messageId"
    from jsonb_to_recordset(:items) as item
      (position integer, "applicationId" uuid, seen integer, "from" date, "until" date, "messageId" text)`;

async function end(
  trx: Knex.Transaction,
  {
    processId,
    position,
  }: Pick<RecordedEvent<BatchPassProcess, keyof BatchPassProcess['events']>, 'processId' | 'position'>,
): Promise<Effects> {
  const id = batchPassIdOf(processId);
  await trx('batch_pass').where({ id }).update({ state: position.state, ended_at: trx.fn.now() });
  return { answer: { batchId: id } };
}
