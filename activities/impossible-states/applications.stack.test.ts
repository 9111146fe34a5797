import type { Knex } from 'knex';
import { makeInstitution } from '../../test/give-role';
import { addPayableApplication } from '../../test/payable-application';
import { showEach } from '../../test/show-contradictions';
import { applicationContradictions } from './applications';

interface Application {
  readonly id: string;
  readonly processId: string;
}

/** An application and its process, before the first event. */
async function addApplication(db: Knex): Promise<Application> {
  const { applicationId: id } = await addPayableApplication(db);
  const processId = `application/${id}`;
  await db('process').insert({
    ...{ id: processId, kind: 'exam-application', state: 'awaiting-payment', sequence: 0, position: '{}' },
  });
  return { id, processId };
}

const addEvent = (db: Knex, processId: string, sequence: number, event: object) =>
  db('process_event').insert({
    ...{ process_id: processId, sequence, type: 'application.deferred', to_state: 'in-review', answer: '{}' },
    ...event,
  });

async function addStep(db: Knex, { id }: Application, step: number, state: string): Promise<void> {
  const institution = await makeInstitution(db);
  await db('application_step').insert({
    ...{ application_id: id, step, kind: 'review', level: 'unit', state },
    ...{ institution_id: institution, business_code: '03' },
  });
  if (state !== 'passed') return;
  const { person_id: decidedBy } = await db('application').where({ id }).first<{ person_id: string }>();
  await db('application_decision').insert({
    ...{ application_id: id, sequence: step + 2, round: 1, step, kind: 'review', level: 'unit' },
    ...{ institution_id: institution, decision: 'approve', decided_by: decidedBy },
  });
}

showEach(applicationContradictions, {
  'application-differs': async (db, nothingYet) => {
    const application = await addApplication(db);
    await nothingYet();
    await db('application').where({ id: application.id }).update({ state: 'withdrawn' });
    return application;
  },

  'application-without-round': async (db, nothingYet) => {
    const application = await addApplication(db);
    const sent = { content: '{}', project_version: 1, pledge_version: '1' };
    await db('application_round').insert({ application_id: application.id, round: 1, ...sent });
    await nothingYet();
    await db('application').where({ id: application.id }).update({ round: 2 });
    return application;
  },

  'decided-without-decision': async (db, nothingYet) => {
    const application = await addApplication(db);
    await addStep(db, application, 0, 'passed');
    await addStep(db, application, 1, 'waiting');
    await nothingYet();
    await db('application_step')
      .where({ application_id: application.id, step: 1 })
      .update({ state: 'passed' });
    return application;
  },

  'decided-without-reviewer': async (db, nothingYet) => {
    const { id, processId } = await addApplication(db);
    const { person_id: personId } = await db('application').where({ id }).first<{ person_id: string }>();
    const reviewer = { actor_person_id: personId, actor_role: 'business-administrator' };
    // The candidate acts for themselves, and time has nobody who acts.
    await addEvent(db, processId, 1, { type: 'application.submitted', actor_person_id: personId });
    await addEvent(db, processId, 2, { type: 'application.became-overdue' });
    await addEvent(db, processId, 3, { ...reviewer, actor_institution_id: await makeInstitution(db) });
    await nothingYet();
    await addEvent(db, processId, 4, reviewer);
    return { id: `${processId}#4`, processId };
  },

  'approved-with-open-step': async (db, nothingYet) => {
    const application = await addApplication(db);
    await addStep(db, application, 0, 'passed');
    await db('application').where({ id: application.id }).update({ state: 'approved' });
    await nothingYet();
    await addStep(db, application, 1, 'waiting');
    return application;
  },

  'events-with-gap': async (db, nothingYet) => {
    const { processId } = await addApplication(db);
    await addEvent(db, processId, 1, {});
    await db('process').where({ id: processId }).update({ sequence: 1 });
    await nothingYet();
    await addEvent(db, processId, 3, {});
    await db('process').where({ id: processId }).update({ sequence: 3 });
    return { id: processId, processId };
  },

  'events-unchained': async (db, nothingYet) => {
    const { processId } = await addApplication(db);
    await addEvent(db, processId, 1, { to_state: 'awaiting-payment' });
    await addEvent(db, processId, 2, { from_state: 'awaiting-payment', to_state: 'in-review' });
    await nothingYet();
    await addEvent(db, processId, 3, { from_state: 'awaiting-payment', to_state: 'withdrawn' });
    return { id: `${processId}#3`, processId };
  },
});
