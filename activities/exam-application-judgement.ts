import type { Knex } from 'knex';
import type { ApplicationAction, ApplicationActor } from '../contracts/exam-application-states';
import type { RouteStep } from '../contracts/exam-application';
import {
  factsOf,
  getApplication,
  type ApplicationContext,
  type ApplicationRow,
} from '../db/application-context';
import { refusalOfAction } from '../domain/application-refusal';
import { situationOf } from '../domain/application-situation';
import { applicationIdOf, type ExamApplicationProcess } from '../domain/exam-application-process';
import type { EventType } from '../domain/process-shape';
import { refusal } from './refusal';
import type { RecordedEvent } from './transitions';

type Event = RecordedEvent<ExamApplicationProcess, EventType<ExamApplicationProcess>>;

/**
 * Holds the application's row and judges the action by what only rows know: windows, the unit, the last decision. The
 * workflow has judged by state and actor before. Throws the refusal.
 */
export async function judged(
  trx: Knex.Transaction,
  event: Event,
  action: ApplicationAction,
  actor: ApplicationActor,
): Promise<ApplicationContext> {
  const context = await getApplication(trx, applicationIdOf(event.processId), 'hold');
  const { row } = context;
  if (actor === 'candidate' && event.message?.actor.personId !== row.person_id) throw refusal('not-found');
  // A withdrawal before the first decision takes it back for changes; the workflow knows whether one was made.
  const facts = factsOf(context, { step: stepBefore(event, row), isDecided: false });
  const refused = refusalOfAction(action, situationOf(facts), actor);
  if (refused) throw refusal(refused.code, { allowed: refused.allowed, sentence: refused.sentence });
  return context;
}

/** Holds the row of an application that time or its payment moves: nothing is to be judged. */
export async function held(trx: Knex.Transaction, event: Event): Promise<ApplicationContext> {
  return await getApplication(trx, applicationIdOf(event.processId), 'hold');
}

/**
 * An order that had been given up was paid in this very moment, and its application hasn't been told yet: nothing ends it, and no
 * other order is opened, before that is recorded. Else the fee would belong to nobody's story. The row was held with the order's.
 */
export function refuseUnheardPayment({ state, payment_state: payment }: ApplicationRow): void {
  if (state === 'awaiting-payment' && payment === 'paid')
    throw refusal('not-allowed-now', { sentence: '刚刚收到这份申报的缴费，请刷新后再操作。' });
}

/** The step at which it stood before the event: the row has its number, the standing its route. */
export function stepBefore({ position }: Event, row: { current_step: number | null }): RouteStep | undefined {
  return row.current_step === null ? undefined : position.route[row.current_step];
}
