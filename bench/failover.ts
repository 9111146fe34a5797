import { nothingAcknowledgedIsLost } from '../chaos/checks/acknowledged';
import { Ledger } from '../chaos/ledger';
import { pause } from '../chaos/pause';
import { read, send, type Outcome } from '../chaos/send';
import type { OwnStack } from '../scripts/own-stack.mjs';
import { connectTemporal } from '../test/own-reachable-stack';
import type { ReachableStack } from '../test/stack';
import type { PlatformCase, PlatformSubject } from './platform';
import { summarise, type Measured } from './statistics';

/** People at work in the production shape while one API and one worker are killed outright, and come back. */
export interface FailoverFigures {
  /** What people wait for in each third: before, from the kill until both are back, and after. */
  readonly phases: Readonly<Record<Phase, Waited>>;
  readonly requests: number;
  /** Refused, unanswered, or answered in another way than it should be: what a client would show. */
  readonly errors: readonly string[];
  /** Answered “outcome unknown” first; the client asked again by the same key, as the front ends do, and nobody sees it. */
  readonly askedAgain: number;
  /** Changes that were acknowledged, and those of them that aren't recorded. */
  readonly acknowledged: number;
  readonly lost: readonly string[];
}

export interface Waited extends Measured {
  readonly slowestMs: number;
}

export const phases = ['before', 'killed', 'after'] as const;
export type Phase = (typeof phases)[number];

export interface FailoverPlan {
  /** Before the kill, from it until both are started again, and after they are back. */
  readonly seconds: number;
  /** Applications that begin each second, however the others fare. */
  readonly perSecond: number;
}

/** One request as its sender saw it, in ms since the epoch. */
interface Asked {
  readonly from: number;
  readonly until: number;
}

/** For both to be ready again on a busy machine. */
const mostSecondsToBeBack = 20;

/**
 * Applications are submitted, looked at and decided in an even stream. After a while an API and a worker die at one instant,
 * after as long they are started again, and once they are back it goes on for as long.
 */
export async function measureFailover(
  own: OwnStack,
  stack: ReachableStack,
  platform: PlatformSubject,
  { seconds, perSecond }: FailoverPlan,
): Promise<FailoverFigures> {
  const cases = await platform.prepare(Math.round((3 * seconds + mostSecondsToBeBack) * perSecond));
  const [ledger, asked, errors]: [Ledger, Asked[], string[]] = [new Ledger(), [], []];
  const timed = async <T>(ask: () => Promise<T>): Promise<T> => {
    const from = Date.now();
    const answer = await ask();
    asked.push({ from, until: Date.now() });
    return answer;
  };
  const begun = Date.now();
  let isOver = false;
  const beginNext = async (one: PlatformCase): Promise<void> => {
    errors.push(...(await walk(one, ledger, timed)));
  };
  const streaming = evenly(cases, { perSecond, beginNext, isOver: () => isOver });
  const gone = await killOneOfEach(own, seconds);
  await pause(seconds * 1_000);
  isOver = true;
  await streaming;

  const temporal = await connectTemporal(stack.config);
  const lost = await nothingAcknowledgedIsLost({ stack, temporal, ledger });
  await temporal.connection.close();
  const answers = [...ledger.tally].filter(([status]) => /^\d+$/.test(status));
  return {
    phases: phasesOf(asked, begun, gone),
    requests: asked.length,
    errors: [...errors, ...ledger.violations, ...unexpected(ledger)],
    askedAgain: sum(answers.map(([, times]) => times)) - asked.length,
    acknowledged: ledger.acknowledged.length,
    lost,
  };
}

interface Stream<T> {
  readonly perSecond: number;
  readonly beginNext: (item: T) => Promise<void>;
  readonly isOver: () => boolean;
}

/** Begins so many a second, whether those before have ended or not; waits for all that were begun. */
async function evenly<T>(items: readonly T[], { perSecond, beginNext, isOver }: Stream<T>): Promise<void> {
  const begun = Date.now();
  const underWay: Promise<void>[] = [];
  for (const [index, item] of items.entries()) {
    await pause(begun + (index / perSecond) * 1_000 - Date.now());
    if (isOver()) break;
    underWay.push(beginNext(item));
  }
  await Promise.all(underWay);
}

async function walk(
  { submission, decision }: PlatformCase,
  ledger: Ledger,
  timed: <T>(ask: () => Promise<T>) => Promise<T>,
): Promise<string[]> {
  const refusal = (what: string, outcome: Outcome): string[] =>
    outcome.status === 'refused' ? [`${what}: ${outcome.code}`] : [];
  const submitted = refusal('submission', await timed(() => send(ledger, submission)));
  if (submitted.length > 0) return submitted;
  const path = submission.path.replace(/\/submission$/, '');
  const found = await timed(() => read(ledger, submission.who, path));
  const decided = refusal('decision', await timed(() => send(ledger, decision)));
  return found ? decided : [`not to be read: ${path}`, ...decided];
}

async function killOneOfEach(own: OwnStack, seconds: number): Promise<Asked> {
  const victims = ['api-1', 'worker-1'] as const;
  await pause(seconds * 1_000);
  const from = Date.now();
  await Promise.all(victims.map((part) => own.kill(part)));
  await pause(seconds * 1_000);
  await Promise.all(victims.map((part) => own.start(part)));
  return { from, until: Date.now() };
}

/** Whoever was waiting at the kill belongs to it. */
function phasesOf(asked: readonly Asked[], begun: number, gone: Asked): Record<Phase, Waited> {
  const phaseOf = ({ from, until }: Asked): Phase =>
    until < gone.from ? 'before' : from > gone.until ? 'after' : 'killed';
  const end = Math.max(...asked.map(({ until }) => until));
  const lasted = { before: gone.from - begun, killed: gone.until - gone.from, after: end - gone.until };
  const measured = (phase: Phase): Waited => {
    const latenciesMs = asked.filter((one) => phaseOf(one) === phase).map(({ from, until }) => until - from);
    return { ...summarise(latenciesMs, lasted[phase]), slowestMs: Math.max(0, ...latenciesMs) };
  };
  return { before: measured('before'), killed: measured('killed'), after: measured('after') };
}

/** Whatever isn't a success, and isn't the API's own “ask again by the same key”. */
const unexpected = ({ tally }: Ledger): string[] =>
  [...tally]
    .filter(([status]) => !/^(2\d\d|503)$/.test(status))
    .map(([status, times]) => `${times} × ${status}`);

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
