import type { ApplicationDetail } from '../../contracts/exam-application-routes';
import type { ReviewDetail } from '../../contracts/review';
import type { TestPerson } from '../../test/application-people';
import { keyOf } from '../key';
import type { Ledger } from '../ledger';
import type { Message } from '../message';
import type { Random } from '../random';
import { read, send } from '../send';
import type { Candidate, Exam } from '../world';
import { pay } from './payment';
import type { Cashiers } from './refund';

/** Everything that one application's people need to choose and to act. */
export interface Journey {
  readonly ledger: Ledger;
  readonly random: Random;
  readonly exam: Exam;
  readonly candidate: Candidate;
  readonly cashiers: Cashiers;
  readonly sandboxOrigin: string;
  /** Nothing is begun after that; ms since the epoch. */
  readonly endsAt: number;
  readonly name: string;
}

/** So many letters at most: a story that goes round in circles ends too. */
const mostSteps = 14;

/** One application and its people, who choose by the seed, until it has ended or nobody does anything more. */
export async function walk(journey: Journey): Promise<void> {
  const { candidate, ledger, random } = journey;
  if (Date.now() < journey.endsAt) await twice(journey, submission(journey));
  for (let step = 0; step < mostSteps && Date.now() < journey.endsAt; step += 1) {
    const application = await read<ApplicationDetail>(
      ledger,
      candidate,
      `/applications/${candidate.applicationId}`,
    );
    if (!application) return;
    switch (application.state) {
      case 'awaiting-payment':
        if (random.chance(0.15)) await send(ledger, withdrawal(journey, step));
        else if (!(await pay(journey, step))) return;
        break;
      case 'in-review':
        if (!(await review(journey, application, step))) return;
        break;
      case 'changes-requested':
        await twice(journey, resubmission(journey, step));
        break;
      case 'withdrawn':
        // Half of them think again.
        if (random.chance(0.5)) return;
        await send(ledger, submission(journey, step));
        break;
      case 'draft':
        await send(ledger, submission(journey, step));
        break;
      case 'approved':
      case 'rejected':
      case 'removed-from-unit':
      case 'given-up':
      case 'unfinished':
        return;
    }
  }
}

/** A reviewer looks and decides; sometimes another one decides too, or the candidate withdraws meanwhile. */
async function review(journey: Journey, { route }: ApplicationDetail, step: number): Promise<boolean> {
  const { ledger, random } = journey;
  const level = route.find(({ state }) => state === 'now')?.level;
  if (!level) return false;
  const [one, other] = journey.exam.reviewers[level];
  const detail = await read<ReviewDetail>(ledger, one, `/reviews/${journey.candidate.applicationId}`);
  if (!detail) return true;
  const first = decision(journey, one, detail, step, 'a');
  const [rival, leaving] = [random.chance(0.2), random.chance(0.06)];
  const second = decision(journey, other, detail, step, 'b');
  await Promise.all([
    twice(journey, first),
    ...(rival ? [send(ledger, second)] : []),
    ...(leaving ? [send(ledger, withdrawal(journey, step))] : []),
  ]);
  return true;
}

/** Double clicks and impatient clients: two requests with one key, at once. */
async function twice({ ledger, random }: Journey, message: Message): Promise<void> {
  if (!random.chance(0.25)) return void (await send(ledger, message));
  const outcomes = await Promise.all([send(ledger, message), send(ledger, message)]);
  const refused = outcomes.find(({ status }) => status === 'refused');
  if (refused && outcomes.some(({ status }) => status === 'done'))
    ledger.violate(
      `one key, at once, done and ${JSON.stringify(refused)}: ${message.route} ${message.process}`,
    );
}

function decision(
  { candidate, random, exam, name }: Journey,
  who: TestPerson,
  { sequence, availableActions, round }: ReviewDetail,
  step: number,
  by: string,
): Message {
  const luck = random.next();
  const isOnsite = availableActions.includes('confirm-on-site');
  const pass = {
    decision: isOnsite ? 'confirm-on-site' : 'approve',
    ...(isOnsite && { onsite: { presentedRound: round, originals: ['identity-document'] } }),
    ...(!exam.hasFee && { internship: { from: `${exam.year - 1}-08-01`, until: `${exam.year}-08-31` } }),
  };
  const choice =
    luck < 0.78
      ? pass
      : luck < 0.86
        ? { decision: 'defer', remark: '待核对原件' }
        : luck < 0.96
          ? {
              decision: 'request-changes',
              requestedChanges: [{ path: '/form/basic/address', remark: '请写明门牌号' }],
            }
          : { decision: 'reject', remark: '不符合条件' };
  return to(candidate, who, 'POST /reviews/:id/decision', `/reviews/${candidate.applicationId}/decision`, {
    key: keyOf(name, 'decision', step, by),
    body: { ...choice, seenSequence: sequence },
  });
}

const submission = ({ candidate, name }: Journey, step = -1): Message =>
  ofCandidate(candidate, 'submission', keyOf(name, 'submission', step), {
    draftVersion: candidate.draftVersion,
    projectVersion: candidate.projectVersion,
    pledgeVersion: '2026-01',
  });

const resubmission = ({ candidate, name }: Journey, step: number): Message =>
  ofCandidate(candidate, 'resubmission', keyOf(name, 'resubmission', step), {
    draftVersion: candidate.draftVersion,
  });

const withdrawal = ({ candidate, name }: Journey, step: number): Message =>
  ofCandidate(candidate, 'withdrawal', keyOf(name, 'withdrawal', step));

function ofCandidate(candidate: Candidate, what: string, key: string, body?: object): Message {
  const path = `/applications/${candidate.applicationId}/${what}`;
  return to(candidate, candidate, `POST /applications/:id/${what}`, path, { key, body });
}

function to(
  { applicationId }: Candidate,
  who: TestPerson,
  route: string,
  path: string,
  { key, body }: Pick<Message, 'key' | 'body'>,
): Message {
  return { who, route, path, key, body, process: `application/${applicationId}` };
}
