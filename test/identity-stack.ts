import { identityProcessId } from '../runtime/process-id';
import type { Holder } from './identity-steps';
import { type Stack, startStack, startWorkers } from './stack';

/** A stack with its worker, and how tests of identities look into it. */
export async function startIdentityStack() {
  const stack = await startStack({ worker: false });
  const start = () => startWorkers(stack.config);
  let worker = await start();
  const { knex } = stack.database;
  const processOf = ({ documentNumber }: Holder, type = 'id-card'): string =>
    identityProcessId(stack.config.keys.processId, type, documentNumber);
  return {
    ...stack,
    processOf,
    /** Types of what was recorded of a document, in order. */
    eventsOf: (holder: Holder, type?: string): Promise<string[]> =>
      knex('process_event')
        .where({ process_id: processOf(holder, type) })
        .orderBy('sequence')
        .pluck('type'),
    /** Pictures of a person that are still stored. */
    picturesOf: (personId: string): Promise<string[]> =>
      knex('upload').where({ owner_person_id: personId, erased_at: null }).pluck('id'),
    async stopWorker() {
      worker.shutdown();
      await worker.run;
    },
    async startWorker() {
      worker = await start();
    },
    async stopAll(this: { stopWorker(): Promise<void> } & Stack) {
      await this.stopWorker();
      await stack.stop();
    },
  };
}

export type IdentityStack = Awaited<ReturnType<typeof startIdentityStack>>;
