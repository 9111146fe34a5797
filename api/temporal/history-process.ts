import type { EventsBeside } from '../../domain/process-events';

/** All of them: the type demands each. */
const beside = {
  'account.taken-over': true,
  'account.voided': true,
  'application.fee-kept': true,
  'application.fee-returned': true,
  'authorization-change.voided': true,
  'authorization.account-activated': true,
  'authorization.account-revoked': true,
  'authorization.transferred': true,
  'hr-application.superseded': true,
  'correction.account-closed': true,
  'correction.moved': true,
  'correction.superseded': true,
  'identity.released': true,
  'hr-application.voided': true,
  'registration.moved': true,
} as const satisfies Record<keyof EventsBeside, true>;
const besideTypes = Object.keys(beside)
  .map((type) => `'${type}'`)
  .join(', ');

/**
 * SQL: the process in whose history is to be read what became of this one. A process that others have moved alone (an account
 * that came into being because somebody's application was admitted) has no run of its own before its first letter: its way
 * stands in the history of the process that moved it last (R-S2).
 * @param process SQL of the process's id
 */
export const historyProcess = (process: string): string => `coalesce(
  (select moved.detail->>'by' from process_event moved
    where moved.process_id = ${process}
      and not exists (select from process_event own
                       where own.process_id = ${process} and own.type not in (${besideTypes}))
    order by moved.sequence desc limit 1),
  ${process})`;
