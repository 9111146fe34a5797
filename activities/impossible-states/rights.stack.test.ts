import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import { makeInstitution } from '../../test/give-role';
import { showEach } from '../../test/show-contradictions';
import { rightContradictions } from './rights';

async function addPerson(db: Knex): Promise<string> {
  const id = randomUUID();
  await db('person').insert({ id });
  return id;
}

/** Somebody who works in a business for a unit, with the right that the authorization gave. */
async function addAuthorized(db: Knex) {
  const [id, personId, institutionId] = [randomUUID(), await addPerson(db), await makeInstitution(db)];
  const [processId, of] = [`authorization/${id}`, { institution_id: institutionId, business_code: '05' }];
  await db('authorization_grant').insert({
    ...{ id, ...of, state: 'active', person_id: personId, activated_at: new Date() },
  });
  const [holding] = await db('role_holding')
    .insert({ ...of, person_id: personId, role: 'business-administrator', granted_by: processId })
    .returning<{ id: string }[]>('id');
  if (!holding) throw new Error('insert … returning gave no row');
  return { id, processId, holdingId: holding.id };
}

const endHolding = (db: Knex, id: string) =>
  db('role_holding').where({ id }).update({ ended_at: new Date() });

/** The events of a code that was given out, one after the other. */
async function addEvents(db: Knex, processId: string, ...types: string[]): Promise<void> {
  const process = { kind: 'code', state: 'active', sequence: 0, position: '{}' };
  await db('process')
    .insert({ id: processId, ...process })
    .onConflict('id')
    .ignore();
  for (const type of types) {
    const [before] = await db('process_event').where({ process_id: processId }).count<{ count: string }[]>();
    const sequence = Number(before?.count ?? 0) + 1;
    await db('process_event').insert({
      ...{ process_id: processId, sequence, type, to_state: 'active', answer: '{}' },
    });
  }
}

async function addAdmitted(db: Knex, institutionId: string): Promise<string> {
  const [id, supervisorId] = [randomUUID(), await makeInstitution(db)];
  await db('institution_registration').insert({
    ...{ id, person_id: await addPerson(db), name: id, name_normalised: id, address: '示例路 1 号' },
    ...{ kind: 'other', supervisor_id: supervisorId, department_id: supervisorId, uploads: '{}', round: 1 },
    ...{ state: 'admitted', submitted_at: new Date(), decided_at: new Date(), institution_id: institutionId },
  });
  return id;
}

showEach(rightContradictions, {
  'right-without-authorization': async (db, nothingYet) => {
    const { id, processId, holdingId } = await addAuthorized(db);
    await nothingYet();
    await db('authorization_grant')
      .where({ id })
      .update({ state: 'expired', person_id: null, activated_at: null });
    return { id: holdingId, processId };
  },

  'authorization-without-right': async (db, nothingYet) => {
    const suspended = await addAuthorized(db);
    await db('authorization_grant').where({ id: suspended.id }).update({ suspended_at: new Date() });
    await endHolding(db, suspended.holdingId);
    const { id, processId, holdingId } = await addAuthorized(db);
    await nothingYet();
    await endHolding(db, holdingId);
    return { id, processId };
  },

  'code-used-twice': async (db, nothingYet) => {
    const processId = `authorization/${randomUUID()}`;
    const once = ['authorization.issued', 'authorization.activated'];
    await addEvents(db, processId, ...once, ...once);
    await nothingYet();
    await addEvents(db, processId, 'authorization.activated');
    return { id: processId, processId };
  },

  'activation-code-used-twice': async (db, nothingYet) => {
    const processId = `account/${randomUUID()}`;
    const activated = 'account.activated';
    await addEvents(db, processId, 'account.issued', activated, 'account.reissued', activated);
    await nothingYet();
    await addEvents(db, processId, activated);
    return { id: processId, processId };
  },

  'account-without-right': async (db, nothingYet) => {
    const [id, personId, institutionId] = [randomUUID(), await addPerson(db), await makeInstitution(db)];
    await db('unit_account').insert({
      ...{ id, institution_id: institutionId, kind: 'hr', number: '4200000001', state: 'active' },
      ...{ code_index: Buffer.from(id), code_expires_at: new Date(), issued_by: personId },
      ...{ administrator_id: personId, activated_at: new Date() },
    });
    await db('role_holding').insert({
      ...{
        person_id: personId,
        role: 'hr-account',
        institution_id: institutionId,
        granted_by: `account/${id}`,
      },
    });
    await nothingYet();
    await db('role_holding').where({ person_id: personId }).update({ ended_at: new Date() });
    return { id, processId: `account/${id}` };
  },

  'registration-shares-institution': async (db, nothingYet) => {
    const [one, other] = [await makeInstitution(db), await makeInstitution(db)];
    const ids = [await addAdmitted(db, one), await addAdmitted(db, other)];
    await nothingYet();
    await db('institution_registration').update({ institution_id: one });
    const [id = ''] = ids.sort();
    return { id, processId: `institution-registration/${id}` };
  },

  'institution-named-twice': async (db, nothingYet) => {
    await db.raw('alter table institution drop constraint institution_name_normalised_key');
    await db.raw('alter table institution disable trigger institution_claims');
    const [above, elsewhere] = [await makeInstitution(db), await makeInstitution(db)];
    const ids = [await makeInstitution(db), await makeInstitution(db)];
    const both = () => db('institution').whereIn('id', ids);
    await both().update({ name_normalised: '示例医院', parent_id: elsewhere });
    await db('institution').where({ id: ids[0] }).update({ parent_id: above });
    await nothingYet();
    await both().update({ parent_id: above });
    const [id = ''] = ids.sort();
    return { id, processId: null };
  },
});
