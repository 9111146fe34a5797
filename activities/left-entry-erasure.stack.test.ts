import { randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import { connect } from '../db/connection';
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

/** Of somebody retired who left the roster then, with what it said of them before, and the reason of their 转出申请. */
async function addEntry(leftAt: Date | null): Promise<string> {
  const { knex } = database;
  const id = randomUUID();
  await knex('person').insert({ id });
  const member = { person_id: id, institution_id: institutionId };
  const ended = leftAt && { ended_at: leftAt, end_reason: 'transferred-out' };
  await knex('membership').insert({ id, ...member, ...ended });
  const left = leftAt && { left_at: leftAt, left_how: 'transferred-out', left_on: leftAt };
  await knex('roster_entry').insert({
    ...{ id, ...member, membership_id: id, roster: 'retired', entered_by: 'review' },
    ...{ retired_on: daysAgo(9_000), post_before_retirement: 'management', is_honoured_retirement: false },
    ...{ name: '甲示例', name_normalised: '甲示例', ...left, left_reason_enc: left && Buffer.from('因') },
  });
  await knex('roster_former_name').insert({ entry_id: id, name: '乙示例', changed_by: id });
  await knex('roster_former_retirement').insert({ entry_id: id, retired_on: daysAgo(1), changed_by: id });
  await knex('transfer_request').insert({
    ...{ ...member, membership_id: id, state: 'released', round: 1, reason_enc: Buffer.from('因') },
    ...{ submitted_at: daysAgo(1), decided_at: daysAgo(1) },
  });
  return id;
}

/** Of somebody who was sent back then. */
async function addSentBack(decidedAt: Date): Promise<string> {
  const { knex } = database;
  const id = randomUUID();
  await knex('person').insert({ id });
  const member = { person_id: id, institution_id: institutionId };
  await knex('membership').insert({ id, ...member, ended_at: decidedAt, end_reason: 'returned' });
  await knex('roster_admission').insert({
    ...{ ...member, membership_id: id, state: 'returned', reason_enc: Buffer.from('因') },
    ...{ submitted_at: decidedAt, decided_at: decidedAt },
  });
  return id;
}

async function known(id: string) {
  const { knex } = database;
  const [entry] = await knex('roster_entry')
    .where({ id })
    .select<Record<string, unknown>[]>([
      'name',
      ...['retired_on', 'post_before_retirement', 'is_honoured_retirement', 'left_reason_enc'],
    ]);
  const countOf = async (table: string, column: string): Promise<number> =>
    (await knex<Record<string, unknown>>(table).where(column, id).select()).length;
  return {
    name: entry?.name,
    saysMore: Object.values(entry ?? {}).some((value) => value !== null && value !== entry?.name),
    before: await countOf('roster_former_name', 'entry_id'),
    retiredBefore: await countOf('roster_former_retirement', 'entry_id'),
    requests: await countOf('transfer_request', 'membership_id'),
    memberships: await countOf('membership', 'id'),
  };
}

test('R-V3 R-I4 what is said of who left long ago is erased and counted; who was where, and who is still known, stays', async () => {
  const [over, before, inService, deleted] = [
    await addEntry(daysAgo(keptDays.leftEntryKeptDays + 1)),
    await addEntry(daysAgo(keptDays.leftEntryKeptDays - 1)),
    await addEntry(null),
    await addEntry(daysAgo(keptDays.leftEntryKeptDays + 1)),
  ];
  // 删除 by the unit was before.
  await database
    .knex('roster_entry')
    .where({ id: deleted })
    .update({ deleted_at: new Date(), name: '', name_normalised: '', left_reason_enc: null });
  expect(await erase()).toBe(1);
  const nothing = { name: '', saysMore: false, before: 0, retiredBefore: 0, requests: 0 };
  expect(await known(over)).toEqual({ ...nothing, memberships: 1 });
  const whole = { name: '甲示例', saysMore: true, before: 1, retiredBefore: 1, requests: 1, memberships: 1 };
  expect(await known(before)).toEqual(whole);
  expect(await known(inService)).toEqual(whole);
  expect(await database.knex('erasure').where({ kind: 'left-entry' }).pluck('count')).toEqual([1]);
  expect(await erase()).toBe(0);
});

test('R-V3 R-I3 why somebody was sent back is known for as long, and that they were for good', async () => {
  const [over, before] = [
    await addSentBack(daysAgo(keptDays.leftEntryKeptDays + 1)),
    await addSentBack(daysAgo(keptDays.leftEntryKeptDays - 1)),
  ];
  expect(await erase()).toBe(1);
  const reasonOf = async (id: string): Promise<unknown> =>
    await database.knex('roster_admission').where({ membership_id: id }).first('state', 'reason_enc');
  expect(await reasonOf(over)).toEqual({ state: 'returned', reason_enc: null });
  expect(await reasonOf(before)).toEqual({ state: 'returned', reason_enc: Buffer.from('因') });
});

test('R-V3 an entry that can’t be erased holds up none of the others, and the run has failed', async () => {
  const over = daysAgo(keptDays.leftEntryKeptDays + 1);
  const entries = await Promise.all([0, 1, 2].map(() => addEntry(over)));
  const [first = '', ...others] = entries.sort();
  const owner = connect(database.migratorUrl, { poolSize: 1 });
  await owner.raw(`
    create function refuse_test() returns trigger language plpgsql as 'begin raise exception ''not this one''; end';
    create trigger refuse_test before update on roster_entry for each row when (old.id = '${first}') execute function refuse_test()`);
  await expect(erase()).rejects.toThrow('not this one');
  expect((await known(first)).name).toBe('甲示例');
  for (const id of others) expect((await known(id)).name).toBe('');
  await owner.raw('drop trigger refuse_test on roster_entry');
  await owner.destroy();
  expect(await erase()).toBe(1);
});
