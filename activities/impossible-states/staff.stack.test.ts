import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { makeInstitution } from '../../test/give-role';
import { showEach } from '../../test/show-contradictions';
import { staffContradictions } from './staff';

interface Bound {
  /** Of the binding. */
  readonly id: string;
  readonly processId: string;
  readonly of: { readonly person_id: string; readonly institution_id: string };
}

const now = (): Date => new Date();
const bindingEnded = () => ({ ended_at: now(), end_reason: 'unbound' });
const entryLeft = () => ({ left_at: now(), left_on: now(), left_how: 'removed' });
const decided = (state: string) => ({ state, decided_at: now() });

async function addPerson(db: Knex): Promise<string> {
  const id = randomUUID();
  await db('person').insert({ id, name: '甲示例', document_number_index: Buffer.from(id) });
  return id;
}

/** Somebody bound to a unit of its own. */
async function addBound(db: Knex, binding: { person_id?: string; ended_at?: Date } = {}): Promise<Bound> {
  const person = binding.person_id ?? (await addPerson(db));
  const [id, of] = [randomUUID(), { person_id: person, institution_id: await makeInstitution(db) }];
  await db('membership').insert({ id, ...binding, ...of });
  return { id, processId: `admission/${id}`, of };
}

async function addEntry(db: Knex, { id, of }: Bound, entry: object = {}): Promise<string> {
  const entryId = randomUUID();
  await db('roster_entry').insert({
    ...{ id: entryId, membership_id: id, ...of, roster: 'in-service', entered_by: 'review' },
    ...{ name: '甲示例', name_normalised: '甲示例', ...entry },
  });
  return entryId;
}

const addAdmission = (db: Knex, { id, of }: Bound, admission: object = { state: 'awaiting-review' }) =>
  db('roster_admission').insert({ membership_id: id, ...of, submitted_at: now(), ...admission });

/** A row of the unit's list that names this person. */
async function addListed(db: Knex, { of }: Bound, row: object = {}): Promise<string> {
  const id = randomUUID();
  await db('preloaded_row').insert({
    ...{ id, institution_id: of.institution_id, roster: 'in-service', created_by: of.person_id },
    ...{ name: '甲示例', name_normalised: '甲示例', document_type: 'id-card' },
    ...{ document_number_enc: Buffer.from(''), document_number_index: Buffer.from(of.person_id), ...row },
  });
  return id;
}

showEach(staffContradictions, {
  'bound-to-two-units': async (db, nothingYet) => {
    await db.raw('drop index membership_one_unit');
    const before = await addBound(db);
    await db('membership').where({ id: before.id }).update(bindingEnded());
    const { person_id } = before.of;
    await addBound(db, { person_id });
    await nothingYet();
    await db('membership').where({ id: before.id }).update({ ended_at: null, end_reason: null });
    return { id: person_id, processId: null };
  },

  'in-two-rosters': async (db, nothingYet) => {
    await db.raw('drop index roster_entry_one_unit');
    const before = await addBound(db, bindingEnded());
    const after = await addBound(db, { person_id: before.of.person_id });
    const [first, second] = [await addEntry(db, before, entryLeft()), await addEntry(db, after)];
    await nothingYet();
    await db('roster_entry').update({ left_at: null, left_on: null, left_how: null });
    return first < second
      ? { id: first, processId: before.processId }
      : { id: second, processId: after.processId };
  },

  'roster-without-binding': async (db, nothingYet) => {
    const bound = await addBound(db);
    const id = await addEntry(db, bound);
    await addEntry(db, await addBound(db, bindingEnded()), entryLeft());
    await nothingYet();
    await db('membership').where({ id: bound.id }).update(bindingEnded());
    return { id, processId: bound.processId };
  },

  'admission-without-entry': async (db, nothingYet) => {
    const bound = await addBound(db);
    await addAdmission(db, bound, decided('admitted'));
    await addEntry(db, bound);
    await addAdmission(db, await addBound(db));
    await nothingYet();
    await db('roster_admission').where({ membership_id: bound.id }).update({ state: 'withdrawn' });
    return { id: bound.id, processId: bound.processId };
  },

  'admission-without-binding': async (db, nothingYet) => {
    const bound = await addBound(db);
    await addAdmission(db, bound);
    await addAdmission(db, await addBound(db, bindingEnded()), decided('withdrawn'));
    await nothingYet();
    await db('membership').where({ id: bound.id }).update(bindingEnded());
    return { id: bound.id, processId: bound.processId };
  },

  'waits-though-listed': async (db, nothingYet) => {
    const bound = await addBound(db);
    await addAdmission(db, bound);
    const rowId = await addListed(db, bound, { name: '乙示例', name_normalised: '乙示例' });
    await nothingYet();
    await db('preloaded_row').where({ id: rowId }).update({ name: '甲示例', name_normalised: '甲示例' });
    return { id: bound.id, processId: bound.processId };
  },

  'list-row-used-twice': async (db, nothingYet) => {
    const bound = await addBound(db);
    const used = { used_by_membership_id: bound.id, used_at: now() };
    const ids = [await addListed(db, bound, used), await addListed(db, bound)];
    await nothingYet();
    await db('preloaded_row').update(used);
    const [id = ''] = ids.sort();
    return { id, processId: bound.processId };
  },

  'transfer-without-leaving': async (db, nothingYet) => {
    const bound = await addBound(db);
    await addEntry(db, bound);
    await db('transfer_request').insert({
      ...{ membership_id: bound.id, ...bound.of, state: 'awaiting-review', round: 1 },
      ...{ reason_enc: Buffer.from(''), submitted_at: now() },
    });
    await nothingYet();
    await db('transfer_request').update(decided('released'));
    return { id: bound.id, processId: `transfer-out/${bound.id}` };
  },
});
