import { refusalOf } from '../../test/api-client';
import { trialContent } from '../../test/application-contents';
import { hospitalWithDepartments, person } from '../../test/application-people';
import { startApplicationStack, type ApplicationStack } from '../../test/application-stack';
import { fillIn, projectId } from '../../test/application-steps';
import { untilSomeoneWaits } from '../../test/lock-wait';

let stack: ApplicationStack;
beforeAll(async () => {
  stack = await startApplicationStack();
});
afterAll(() => stack.stop());

test('R-M1 R-M3 a draft saved while it is being sent is refused, and lets go of nothing that was sent', async () => {
  const { knex } = stack.database;
  const { hospital } = await hospitalWithDepartments(stack);
  const someone = await person(stack, { unitId: hospital });
  const trial = await projectId(stack, 'physician-trial');
  const { id, draft } = await fillIn(stack, someone, trial, trialContent(2027));

  const submission = await knex.transaction();
  await submission('application').where({ id }).forUpdate().first('id');
  const saving = someone.client.put(`/api/applications/${id}/draft`, {
    version: draft.version,
    materials: [],
  });
  await untilSomeoneWaits(stack.database.knex);
  await submission('application_round').insert({
    application_id: id,
    round: 1,
    content: JSON.stringify(draft.content),
    project_version: 1,
    pledge_version: '1',
  });
  await submission('application').where({ id }).update({ state: 'in-review', round: 1, current_step: 0 });
  await submission.commit();

  expect(refusalOf(await saving)).toEqual({ status: 409, code: 'not-allowed-now' });
  expect(await knex('upload').where({ claimed_by: `application/${id}` })).toHaveLength(3);
  const { version } = await knex('application_draft')
    .where({ application_id: id })
    .first<{ version: number }>('version');
  expect(version).toBe(draft.version);
});
