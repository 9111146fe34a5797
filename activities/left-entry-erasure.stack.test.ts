import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { createDatabase, type TestDatabase } from '../test/database';
import { makeInstitution } from '../test/give-role';
import { keptDays } from '../test/kept-days';
import { leftEntryErasureActivities } from './left-entry-erasure';

let database: TestDatabase;
let institutionId: string;
beforeAll(async () => {
  database = await createDatabase();
  institutionId = await makeInstitution(database.knex);
});
afterAll(() => database.drop());

const daysAgo = (days: number): Date => new Date(Date.now() - days * 86_400_000);
const erase = (): Promise<number> =>
  new MockActivityEnvironment().run(() =>
    leftEntryErasureActivities(database.knex, keptDays).eraseLeftEntries(),
  );

/** Of somebody who left the roster then, with a name they had before and the reason of their 转出申请. */
async function addEntry(leftAt: Date | null): Promise<string> {
  const { knex } = database;
  const id = randomUUID();
  await knex('person').insert({ id });
  const member = { person_id: id, institution_id: institutionId };
  const ended = leftAt && { ended_at: leftAt, end_reason: 'transferred-out' };
  await knex('membership').insert({ id, ...member, ...ended });
  const left = leftAt && { left_at: leftAt, left_how: 'transferred-out', left_on: leftAt };
  await knex('roster_entry').insert({
    ...{ id, ...member, membership_id: id, roster: 'in-service', entered_by: 'review' },
    ...{ name: '甲示例', name_normalised: '甲示例', ...left, left_reason_enc: left && Buffer.from('因') },
  });
  await knex('roster_former_name').insert({ entry_id: id, name: '乙示例', changed_by: id });
  await knex('transfer_request').insert({
    ...{ ...member, membership_id: id, state: 'released', round: 1, reason_enc: Buffer.from('因') },
    ...{ submitted_at: daysAgo(1), decided_at: daysAgo(1) },
  });
  return id;
}

async function known(id: string) {
  const { knex } = database;
  const [entry] = await knex('roster_entry')
    .where({ id })
    .select<{ name: string; reason: Buffer | null }[]>('name', 'left_reason_enc as reason');
  return {
    name: entry?.name,
    reason: entry?.reason?.toString() ?? null,
    formerNames: await knex('roster_former_name').where({ entry_id: id }).pluck<string[]>('name'),
    requests: (await knex('transfer_request').where({ membership_id: id }).pluck<string[]>('state')).length,
    memberships: (await knex('membership').where({ id }).pluck<string[]>('id')).length,
  };
}

test('R-V3 R-I4 names and reasons of who left long ago are erased and counted; who was where, and who is still known, stays', async () => {
  const [over, before, inService, held] = [
    await addEntry(daysAgo(keptDays.leftEntryKeptDays + 1)),
    await addEntry(daysAgo(keptDays.leftEntryKeptDays - 1)),
    await addEntry(null),
    await addEntry(daysAgo(keptDays.leftEntryKeptDays + 1)),
  ];
  // 删除 by the unit at this moment goes first; it is erased once, and counts for the unit.
  await database
    .knex('roster_entry')
    .where({ id: held })
    .update({
      ...{ deleted_at: new Date(), name: '', name_normalised: '', left_reason_enc: null },
    });
  expect(await erase()).toBe(1);
  expect(await known(over)).toEqual({
    ...{ name: '', reason: null, formerNames: [], requests: 0, memberships: 1 },
  });
  const whole = { name: '甲示例', formerNames: ['乙示例'], requests: 1, memberships: 1 };
  expect(await known(before)).toEqual({ ...whole, reason: '因' });
  expect(await known(inService)).toEqual({ ...whole, reason: null });
  expect(await database.knex('erasure').where({ kind: 'left-entry' }).pluck('count')).toEqual([1]);
  expect(await erase()).toBe(0);
});
