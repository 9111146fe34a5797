import { randomBytes, randomUUID } from 'node:crypto';
import { MockActivityEnvironment } from '@temporalio/testing';
import type { Knex } from 'knex';
import { oneAtATime } from '../db/one-at-a-time';
import { unitTurn } from '../db/unit-turn';
import { createDatabase, type TestDatabase } from '../test/database';
import { giveRole, makeInstitution } from '../test/give-role';
import { untilSomeoneWaits } from '../test/lock-wait';
import { missingAdmissionActivities, type BegunAdmissions } from './missing-admissions';

let database: TestDatabase;
beforeAll(async () => void (database = await createDatabase()));
afterAll(() => database.drop());

const begin = (atMost = 500): Promise<BegunAdmissions> =>
  new MockActivityEnvironment().run(() =>
    missingAdmissionActivities(database.knex).beginMissingAdmissions(atMost),
  );

interface Before {
  readonly boundAt: string;
  readonly endedAt?: string;
  /** The unit's list has them. */
  readonly isListed?: boolean;
}

/** A membership as a program without rosters leaves it. */
async function addMembership(institutionId: string, { boundAt, endedAt, isListed }: Before) {
  const [id, personId, number] = [randomUUID(), randomUUID(), randomBytes(32)];
  const { knex } = database;
  await knex('person').insert({
    ...{ id: personId, name: '测示例', document_type: 'id-card', document_number_index: number },
    ...{ document_number_enc: randomBytes(40), identity_state: 'verified', verified_at: boundAt },
  });
  await knex('membership').insert({
    ...{ id, person_id: personId, institution_id: institutionId, bound_at: boundAt },
    ...(endedAt && { ended_at: endedAt, end_reason: 'unbound' }),
  });
  if (isListed)
    await knex('preloaded_row').insert({
      ...{ institution_id: institutionId, roster: 'retired', name: '测示例', name_normalised: '测示例' },
      ...{ document_type: 'id-card', document_number_enc: randomBytes(40), document_number_index: number },
      created_by: personId,
    });
  return { id, personId };
}

test('R-I2 R-I3 R-U2 who was bound before waits since then, the unit is told once, whom its list has is in; done twice it is done once', async () => {
  const { knex } = database;
  const unit = await makeInstitution(knex);
  const clerk = (await addMembership(await makeInstitution(knex), { boundAt: '2026-01-01T00:00:00Z' }))
    .personId;
  await giveRole({ database }, clerk, { role: 'hr-account', institutionId: unit });
  const first = await addMembership(unit, { boundAt: '2026-01-02T00:00:00Z' });
  const second = await addMembership(unit, { boundAt: '2026-01-03T00:00:00Z' });
  const listed = await addMembership(unit, { boundAt: '2026-01-04T00:00:00Z', isListed: true });
  await addMembership(unit, { boundAt: '2026-01-01T00:00:00Z', endedAt: '2026-02-01T00:00:00Z' });

  expect(await begin(2)).toMatchObject({
    isLast: false,
    calls: [{}, { processId: `admission/${first.id}` }],
  });
  expect(await begin()).toMatchObject({
    isLast: true,
    calls: [
      { processId: `admission/${second.id}`, workflow: 'rosterAdmission' },
      { processId: `admission/${listed.id}` },
    ],
  });
  expect(await begin()).toEqual({ calls: [], isLast: true });

  const states = await knex('roster_admission')
    .where({ institution_id: unit })
    .orderBy('submitted_at')
    .select('membership_id as id', 'state');
  expect(states).toEqual([
    { id: first.id, state: 'awaiting-review' },
    { id: second.id, state: 'awaiting-review' },
    { id: listed.id, state: 'admitted' },
  ]);
  const since = new Date('2026-01-02T00:00:00Z');
  expect(await knex('roster_admission').where({ membership_id: first.id })).toMatchObject([
    { submitted_at: since },
  ]);
  expect(await knex('process').where({ id: `admission/${first.id}` })).toMatchObject([
    { state: 'awaiting-review', sequence: 1, acts_next_institution_id: unit, acts_next_since: since },
  ]);
  expect(await knex('process_event').where({ process_id: `admission/${first.id}` })).toMatchObject([
    { sequence: 1, type: 'admission.began', to_state: 'awaiting-review' },
  ]);
  expect(await knex('roster_entry').where({ person_id: listed.personId })).toMatchObject([
    { roster: 'retired', entered_by: 'preloaded-list' },
  ]);
  expect(await knex('inbox_message').where({ person_id: clerk }).pluck('template')).toEqual([
    'admission.bound-before',
  ]);
});

/** As a program without rosters does it. */
const endMembership = (knex: Knex, id: string, endedAt: string) =>
  knex('membership').where({ id }).update({ ended_at: endedAt, end_reason: 'unbound' });

test('R-C2 R-I3 R-U2 what is open of a binding that a program without rosters has ended ends, and they can bind elsewhere', async () => {
  const { knex } = database;
  const [unit, next] = [await makeInstitution(knex), await makeInstitution(knex)];
  const waiting = await addMembership(unit, { boundAt: '2026-01-02T00:00:00Z' });
  const listed = await addMembership(unit, { boundAt: '2026-01-03T00:00:00Z', isListed: true });
  await begin();
  const rebound: string[] = [];
  for (const { id, personId } of [waiting, listed]) {
    await endMembership(knex, id, '2026-03-01T17:00:00Z');
    const row = { person_id: personId, institution_id: next, bound_at: '2026-03-02T00:00:00Z' };
    const [added] = await knex('membership').insert(row).returning<{ id: string }[]>('id');
    rebound.push(added?.id ?? '');
  }

  const { calls, isLast } = await begin();
  expect(isLast).toBe(true);
  const called = [waiting.id, listed.id, ...rebound].map((id) => `admission/${id}`);
  expect(calls.map(({ processId }) => processId).sort()).toEqual(called.sort());
  expect(await knex('roster_admission').where({ membership_id: waiting.id }).pluck('state')).toEqual([
    'withdrawn',
  ]);
  expect(await knex('process').where({ id: `admission/${waiting.id}` })).toMatchObject([
    { state: 'withdrawn', acts_next: null, closed_at: expect.any(Date) as Date },
  ]);
  expect(
    await knex('roster_entry')
      .where({ membership_id: listed.id })
      .select('left_how', knex.raw('left_on::text'), 'left_reason_enc'),
  ).toEqual([{ left_how: 'transferred-out', left_on: '2026-03-02', left_reason_enc: null }]);
  expect(await knex('roster_admission').whereIn('membership_id', rebound).pluck('state')).toEqual([
    'awaiting-review',
    'awaiting-review',
  ]);
  const times = await knex('membership').where({ id: waiting.id }).pluck('ended_at');
  expect(times).toEqual([new Date('2026-03-01T17:00:00Z')]);
});

test('R-C2 R-U1 an unbinding that it meets leaves nothing open', async () => {
  const { knex } = database;
  const { id, personId } = await addMembership(await makeInstitution(knex), {
    boundAt: '2026-01-02T00:00:00Z',
  });
  const unbinding = await knex.transaction();
  await oneAtATime(unbinding, unitTurn(personId));
  // It has seen no admission, and ends the binding.
  const begun = begin();
  await Promise.race([begun, untilSomeoneWaits(knex)]);
  await endMembership(unbinding, id, '2026-03-01T00:00:00Z');
  await unbinding.commit();
  await begun;
  expect(await knex('roster_admission').where({ membership_id: id })).toEqual([]);
});
