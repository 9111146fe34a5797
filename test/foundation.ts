import { randomUUID } from 'node:crypto';
import { Client, Connection, WithStartWorkflowOperation } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Knex } from 'knex';
import { type TransitionActivities, transitionActivities } from '../activities/transition';
import type { Actor, Sent } from '../contracts/message';
import { requestHash } from '../runtime/message-id';
import type { BodyOf, Kind } from '../workflows/letter';
import type { petition } from '../workflows/testing/petition';
import type { PetitionAnswer, petitionMessages } from '../workflows/testing/petition.messages';
import { bundleWorkflows } from './bundle-workflows';
import { createDatabase } from './database';
import { petitionTransitions } from './petition-transitions';
import { runningStack } from './running-stack';

type PetitionMessages = typeof petitionMessages;

/** A database of its own with a candidate and a reviewer of one institution; and a client of the stack's Temporal. */
export async function openFoundation() {
  const database = await createDatabase();
  const connection = await Connection.connect({ address: runningStack().temporalAddress });
  return {
    db: database.knex,
    databaseUrl: database.url,
    client: new Client({ connection }),
    people: await addPeople(database.knex),
    async close() {
      await connection.close();
      await database.drop();
    },
  };
}

export type Foundation = Awaited<ReturnType<typeof openFoundation>>;

/** Runs the test process until `stop`. `wrap` puts something around its activities. */
export async function runTestWorker(
  db: Knex,
  taskQueue: string,
  bundle: { code: string },
  wrap: (activities: TransitionActivities) => TransitionActivities = (same) => same,
) {
  const connection = await NativeConnection.connect({ address: runningStack().temporalAddress });
  const worker = await Worker.create({
    connection,
    taskQueue,
    workflowBundle: bundle,
    activities: wrap(transitionActivities(db, [petitionTransitions])),
    stickyQueueScheduleToStartTimeout: '2s',
    shutdownGraceTime: '1s',
  });
  const running = worker.run();
  return async (): Promise<void> => {
    worker.shutdown();
    await running;
    await connection.close();
  };
}

/** For a worker without a time server, so it also sets what the SDK logs. */
export async function bundleTestWorkflows(): Promise<{ code: string }> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  return await bundleWorkflows();
}

/** Sends messages to one petition as the API does: the first by update-with-start. */
export function correspondence(
  { client }: Pick<Foundation, 'client'>,
  taskQueue: string,
  workflowId = `petition/${randomUUID()}`,
) {
  type Body<K extends Kind<PetitionMessages>> = BodyOf<PetitionMessages[K]>;
  return {
    workflowId,
    async start<K extends Kind<PetitionMessages>>(
      kind: K,
      actor: Actor,
      body: Body<K>,
      updateId: string = randomUUID(),
      fresh = true,
    ) {
      return await client.workflow.executeUpdateWithStart<typeof petition, PetitionAnswer, [Sent]>(kind, {
        args: [{ body, actor, requestHash: requestHash(body) }],
        updateId,
        startWorkflowOperation: new WithStartWorkflowOperation<typeof petition>('petition', {
          workflowId,
          taskQueue,
          args: [{ fresh }],
          workflowIdConflictPolicy: 'USE_EXISTING',
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
        }),
      });
    },
    async send<K extends Kind<PetitionMessages>>(
      kind: K,
      actor: Actor,
      body: Body<K>,
      updateId: string = randomUUID(),
    ) {
      return await client.workflow.getHandle(workflowId).executeUpdate<PetitionAnswer, [Sent]>(kind, {
        args: [{ body, actor, requestHash: requestHash(body) }],
        updateId,
      });
    },
    handle: client.workflow.getHandle(workflowId),
  };
}

async function addPeople(db: Knex): Promise<{ candidate: Actor; reviewer: Actor; institutionId: string }> {
  const institution = await db('institution')
    .where({ kind: 'hospital' })
    .first<{ id: string } | undefined>('id');
  if (!institution) throw new Error('The library has no hospital.');
  const [candidate, reviewer, holding] = [randomUUID(), randomUUID(), randomUUID()];
  await db('person').insert([{ id: candidate }, { id: reviewer }]);
  const right = {
    person_id: reviewer,
    role: 'business-administrator',
    institution_id: institution.id,
    business_code: '05',
  };
  await db('role_holding').insert({ id: holding, ...right, granted_by: 'seed' });
  return {
    institutionId: institution.id,
    candidate: { personId: candidate },
    reviewer: {
      personId: reviewer,
      holding: {
        id: holding,
        role: right.role,
        institutionId: institution.id,
        businessCode: right.business_code,
      },
    },
  };
}
