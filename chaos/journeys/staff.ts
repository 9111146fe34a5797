import type { Page } from '../../contracts/page';
import type { AdmissionItem } from '../../contracts/roster-admission';
import type { RosterItem } from '../../contracts/roster';
import type { TransferDetail, TransferItem } from '../../contracts/transfer-out';
import type { MyUnit } from '../../contracts/unit';
import { shanghaiDay } from '../../domain/shanghai-day';
import { confirmCode } from '../../test/roster-steps';
import { keyOf } from '../key';
import type { Ledger } from '../ledger';
import type { Message } from '../message';
import { pause } from '../pause';
import type { Random } from '../random';
import { read, send, sendUnlisted } from '../send';
import type { Employee, Employer } from '../staff';

interface Choosing {
  readonly ledger: Ledger;
  readonly random: Random;
  readonly name: string;
}

/**
 * Binds, sometimes to both hospitals at once, sometimes while HR puts the person into its list; is decided about, asks for the
 * transfer, perhaps twice, is refused or released, sometimes while HR removes them by itself; and binds to the other.
 */
export async function workSomewhere(employee: Employee, choosing: Choosing): Promise<void> {
  const { random } = choosing;
  await pause(random.between(0, 15_000));
  const hands = handsOf(employee, choosing);
  await hands.bind('first');
  const employer = await hands.employer();
  if (!employer) return;
  await decided(hands, employer, choosing);
  for (let round = 1; round <= 2; round += 1) await transferred(hands, employer, round, choosing);
  await hands.bind('second');
  const next = await hands.employer();
  if (next) await decided(hands, next, choosing);
}

type Hands = ReturnType<typeof handsOf>;

/** What the person and the clerks can do. Only what a process answers is listed for the checks. */
function handsOf({ visitor, holder, employers }: Employee, { ledger, random, name }: Choosing) {
  const { documentNumber } = holder;
  let step = 0;
  const posted = (who: Message['who'], path: string, body?: object): Message => {
    step += 1;
    return { who, route: `POST ${path}`, path, process: path, key: keyOf(name, step), body };
  };
  const found = async <T>(who: Message['who'], path: string, filter: object): Promise<T | undefined> => {
    const body = { filter: { documentNumber, ...filter } };
    const outcome = await sendUnlisted(ledger, posted(who, path, body));
    return outcome.status === 'done' ? (outcome.answer as Page<T>).items[0] : undefined; // by the contract of the route
  };
  const list = ({ clerk }: Employer) =>
    sendUnlisted(
      ledger,
      posted(clerk, `/preloaded-lists/${random.pick(['in-service', 'retired'])}/rows`, {
        values: {
          ...{ name: random.chance(0.7) ? holder.name : '另示例', documentType: 'id-card', documentNumber },
          ...{ internalDepartment: null, post: null, establishment: null, title: null, phone: null },
        },
      }),
    );
  const unit = () => read<MyUnit>(ledger, visitor, '/unit');
  return {
    unit,
    list,
    async employer(): Promise<Employer | undefined> {
      const id = (await unit())?.unit?.id;
      return employers.find((one) => one.id === id);
    },
    async bind(which: 'first' | 'second') {
      const [one, other] = which === 'first' ? employers : [employers[1], employers[0]];
      const bindTo = ({ id }: Employer) =>
        sendUnlisted(ledger, posted(visitor, '/unit/binding', { institutionId: id, confirmCode }));
      await Promise.all([
        bindTo(one),
        ...(random.chance(0.3) ? [bindTo(other)] : []),
        ...(random.chance(0.4) ? [list(one)] : []),
      ]);
    },
    admission: ({ clerk }: Employer) => found<AdmissionItem>(clerk, '/admissions/search', {}),
    transfer: ({ clerk }: Employer) => found<TransferItem>(clerk, '/transfer-requests/search', {}),
    entry: ({ clerk }: Employer, place: 'in-service' | 'retired') =>
      found<RosterItem>(clerk, '/roster/search', { place }),
    ask: () => sendUnlisted(ledger, posted(visitor, '/unit/transfer-requests', { reason: '调动' })),
    withdraw: () => sendUnlisted(ledger, posted(visitor, '/unit/transfer-requests/withdrawal')),
    remove: ({ clerk }: Employer, id: string) =>
      sendUnlisted(ledger, posted(clerk, `/roster/${id}/removal`, { reason: '误审' })),
    decide: ({ clerk }: Employer, kind: Decidable, id: string, body: object) =>
      send(ledger, {
        ...posted(clerk, `/${kind.routes}/${id}/decision`, body),
        ...{ route: `POST /${kind.routes}/:id/decision`, process: `${kind.process}/${id}` },
      }),
    open: ({ clerk }: Employer, id: string) =>
      read<TransferDetail>(ledger, clerk, `/transfer-requests/${id}`),
  };
}

interface Decidable {
  readonly routes: string;
  readonly process: string;
}
const admissions: Decidable = { routes: 'admissions', process: 'admission' };
const transfers: Decidable = { routes: 'transfer-requests', process: 'transfer-out' };

async function decided(hands: Hands, employer: Employer, { random }: Choosing): Promise<void> {
  const admission = await hands.admission(employer);
  if (admission?.state !== 'awaiting-review') return;
  const decision = random.pick<object>([
    { decision: 'pass' },
    { decision: 'correct', name: '员示例' },
    { decision: 'return', reason: '请绑定分院' },
  ]);
  await Promise.all([
    hands.decide(employer, admissions, admission.id, decision),
    ...(random.chance(0.4) ? [hands.list(employer)] : []),
  ]);
}

async function transferred(
  hands: Hands,
  employer: Employer,
  round: number,
  { random }: Choosing,
): Promise<void> {
  if (!(await hands.unit())?.roster) return;
  await Promise.all([hands.ask(), ...(random.chance(0.3) ? [hands.ask()] : [])]);
  const waiting = await hands.transfer(employer);
  const seen = waiting?.state === 'awaiting-review' && (await hands.open(employer, waiting.id));
  if (!seen) return;
  const entry = (await hands.entry(employer, 'in-service')) ?? (await hands.entry(employer, 'retired'));
  const decision =
    round === 1 && random.chance(0.5)
      ? { decision: 'refuse', opinion: '服务期未满', round: seen.round }
      : { decision: 'release', leftOn: shanghaiDay(new Date()), round: seen.round };
  await Promise.all([
    hands.decide(employer, transfers, seen.id, decision),
    ...(random.chance(0.2) ? [hands.withdraw()] : []),
    ...(entry && random.chance(0.3) ? [hands.remove(employer, entry.id)] : []),
  ]);
}
