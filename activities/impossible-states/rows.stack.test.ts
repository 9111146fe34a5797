import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { showEach } from '../../test/show-contradictions';
import { otherContradictions } from './rows';

const addProcess = (db: Knex, id: string, kind: string, state: string) =>
  db('process').insert({ id, kind, state, sequence: 1, position: '{}' });

showEach(otherContradictions, {
  'correction-differs': async (db, nothingYet) => {
    const [id, personId] = [randomUUID(), randomUUID()];
    const processId = `data-correction/${id}`;
    await db('person').insert({ id: personId });
    await db('data_correction').insert({
      ...{ id, person_id: personId, kind: 'name', proofs: '{}', state: 'awaiting-answer' },
      ...{ stands_enc: Buffer.from(''), right_enc: Buffer.from('') },
      ...{ asked_at: new Date(), due_at: new Date() },
    });
    await addProcess(db, processId, 'data-correction', 'awaiting-answer');
    await nothingYet();
    await db('data_correction').where({ id }).update({ state: 'withdrawn', ended_at: new Date() });
    return { id, processId };
  },

  'call-not-delivered': async (db, nothingYet) => {
    const processId = `admission/${randomUUID()}`;
    await addProcess(db, processId, 'roster-admission', 'awaiting-review');
    const call = { process_id: processId, workflow: 'rosterAdmission', summary: '花名册准入' };
    await db('process_call').insert(call);
    await nothingYet();
    await db('process_call').update({ since: new Date(Date.now() - 2 * 3_600_000) });
    return { id: processId, processId };
  },
});
