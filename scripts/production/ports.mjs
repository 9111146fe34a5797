import { Failure } from '../failure.mjs';

/** Beyond it Temporal's server finds no fellow: its library for membership doesn't take a higher one. */
const highestMembershipPort = 32_767;

/**
 * The ports of the production shape: those of `npm start`, the front in the place of its API, and after them what there is more of.
 * @param {import('../settings.mjs').Settings['ports']} ports
 * @param {{ api: number, worker: number, importWorker: number }} copies how many of each run
 */
export function productionPorts(ports, copies) {
  const { api: front, workerHealth, importWorkerHealth, ...others } = ports;
  let next = Math.max(...Object.values(ports)) + 1;
  const take = () => next++;
  const several = (/** @type {number} */ count) => Array.from({ length: count }, take);
  const temporal = {
    FRONTEND_GRPC_PORT: ports.temporal,
    FRONTEND_HTTP_PORT: take(),
    HISTORY_GRPC_PORT: take(),
    MATCHING_GRPC_PORT: take(),
    WORKER_GRPC_PORT: take(),
    FRONTEND_MEMBERSHIP_PORT: take(),
    HISTORY_MEMBERSHIP_PORT: take(),
    MATCHING_MEMBERSHIP_PORT: take(),
    WORKER_MEMBERSHIP_PORT: take(),
  };
  if (temporal.WORKER_MEMBERSHIP_PORT > highestMembershipPort)
    throw new Failure(
      `生产形态下 PORT 最大为 ${highestMembershipPort - 14}。 For the production shape PORT is at most ${highestMembershipPort - 14}.`,
    );
  return {
    ...others,
    front,
    temporalServer: temporal,
    apis: several(copies.api),
    workers: [workerHealth, ...several(copies.worker - 1)],
    importWorkers: [importWorkerHealth, ...several(copies.importWorker - 1)],
  };
}

/** So many follow each other, whatever the compose file says of copies. */
export const mostPorts = 32;
