import type { Knex } from 'knex';
import { findClosureObstacles } from '../db/closure-obstacles';
import { closedPersonOf, type ClosureProcess } from '../domain/account-closure-process';
import type { SentBySms } from '../domain/provider-messages';
import { shanghaiMinute } from '../domain/shanghai-day';
import { withdrawCorrections } from './account-corrections';
import { endAccount, releaseDocument } from './account-ending';
import { refusal } from './refusal';
import type { Effects, ProcessTransitions, RecordedEvent } from './transitions';

type Event = RecordedEvent<ClosureProcess, keyof ClosureProcess['events']>;

/** What the closing of an account changes beside its events (R-V2). */
export const closureTransitions: ProcessTransitions<ClosureProcess> = {
  kind: 'account-closure',
  apply: {
    'closure.asked': async (trx, event) => {
      const personId = closedPersonOf(event.processId);
      await refuseWhileOpen(trx, personId);
      const asked = {
        ...{ state: event.position.state, round: event.position.round, asked_at: trx.fn.now() },
        ...{ closes_at: event.detail.closesAt, obstacles: [] },
      };
      await trx('account_closure')
        .insert({ person_id: personId, ...asked })
        .onConflict('person_id')
        .merge(asked);
      return told(event, 'closure.asked', new Date(event.detail.closesAt));
    },

    'closure.taken-back': async (trx, event) => {
      await move(trx, event, {});
      return {
        ...answered(event),
        notices: [{ personId: closedPersonOf(event.processId), template: 'closure.taken-back', params: {} }],
      };
    },

    'closure.warned': async (trx, event) => {
      const closesAt = new Date(event.position.closesAtMs ?? 0);
      await move(trx, event, { closes_at: closesAt });
      return told(event, 'closure.near', closesAt);
    },

    'closure.begun': async (trx, event) => {
      const personId = closedPersonOf(event.processId);
      const moved = [
        ...(await releaseDocument(trx, personId)),
        ...(await withdrawCorrections(trx, personId)),
      ];
      const { phone } = await holdPerson(trx, personId);
      // Asked for since: nobody asks any more.
      moved.push(...(await withdrawCorrections(trx, personId)));
      await refuseWhileOpen(trx, personId);
      await endAccount(trx, personId);
      await move(trx, event, {});
      // The phone goes with the account: its last message has it by itself.
      if (phone)
        await trx('outbox').insert({
          ...{
            kind: 'sms',
            person_id: personId,
            phone_enc: phone,
            template: 'closure.closed' satisfies SentBySms,
          },
          params: JSON.stringify({ at: shanghaiMinute(new Date()) }),
          deduplication_key: `${event.processId}/${event.sequence}/closure.closed`,
        });
      return { answer: { state: event.position.state, moved } };
    },

    'closure.stopped': async (trx, event) => {
      const personId = closedPersonOf(event.processId);
      const obstacles = await findClosureObstacles(trx, personId);
      // Settled again by now, or refused for something that only the platform can mend.
      await move(trx, event, { obstacles: obstacles.length > 0 ? obstacles : ['other'] });
      return {
        ...answered(event),
        notices: [{ personId, template: 'closure.stopped', params: {}, channel: 'sms' }],
      };
    },

    'closure.completed': async (trx, event) => {
      await move(trx, event, {});
      return answered(event);
    },
  },
};

/** Whoever begins something of the person's at this moment refers to this row: they come before, or find the account closed. */
async function holdPerson(trx: Knex.Transaction, personId: string): Promise<{ phone: Buffer | null }> {
  return await trx('person')
    .where({ id: personId })
    .forUpdate()
    .first<{ phone: Buffer | null }>('phone_enc as phone');
}

async function refuseWhileOpen(trx: Knex.Transaction, personId: string): Promise<void> {
  const obstacles = await findClosureObstacles(trx, personId);
  if (obstacles.length > 0)
    throw refusal('not-allowed-now', {
      allowed: [],
      sentence: '您还有没有办结的事项，暂不能注销。请刷新后按提示办理。',
    });
}

const move = (trx: Knex.Transaction, { processId, position }: Event, columns: object): Promise<number> =>
  trx('account_closure')
    .where({ person_id: closedPersonOf(processId) })
    .update({ state: position.state, ...columns });

const answered = ({ position }: Event): Effects => ({ answer: { state: position.state } });

const told = (event: Event, template: 'closure.asked' | 'closure.near', closesAt: Date): Effects => ({
  ...answered(event),
  notices: [
    {
      ...{ personId: closedPersonOf(event.processId), template, channel: 'sms' },
      params: { dueAt: shanghaiMinute(closesAt) },
    },
  ],
});
