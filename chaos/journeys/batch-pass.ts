import type { BatchPass, PassProposal } from '../../contracts/batch-pass';
import type { ReviewItem } from '../../contracts/review';
import type { TestPerson } from '../../test/application-people';
import { chosen } from '../../test/batch-pass-steps';
import { keyOf } from '../key';
import type { Ledger } from '../ledger';
import { pause } from '../pause';
import type { Random } from '../random';
import { read, sendUnlisted } from '../send';

interface Choosing {
  readonly ledger: Ledger;
  readonly random: Random;
  readonly name: string;
  /** Nothing is begun after that; ms since the epoch. */
  readonly endsAt: number;
  /** Nobody applies any more. */
  readonly isOver: () => boolean;
}

/**
 * A reviewer who passes whatever waits, many at once, again and again, while colleagues decide and candidates withdraw. Sometimes
 * stopped in the midst.
 */
export async function passMany(reviewer: TestPerson, choosing: Choosing): Promise<void> {
  const { ledger, random, name, endsAt, isOver } = choosing;
  const ask = async <Answer>(what: string, round: number, path: string, body?: object) => {
    const message = { who: reviewer, process: 'batch-pass', key: keyOf(name, what, round) };
    const outcome = await sendUnlisted(ledger, { ...message, route: `POST ${path}`, path, body });
    return outcome.status === 'done' ? (outcome.answer as Answer) : undefined; // by the contract of the path
  };
  for (let round = 0; Date.now() < endsAt && !isOver(); round += 1) {
    await pause(random.between(2_000, 6_000));
    const found = await ask<{ items: ReviewItem[] }>('search', round, '/reviews/search', {
      filter: { reviewState: 'waiting' },
      limit: 100,
    });
    const ids = found?.items.map(({ id }) => id) ?? [];
    if (ids.length === 0) continue;
    const proposed = await ask<{ items: PassProposal[] }>('proposals', round, '/reviews/pass-proposals', {
      ids,
    });
    const rows = proposed?.items.filter(({ refusal }) => refusal === null).map((one) => chosen(one)) ?? [];
    const batch = rows.length > 0 && (await ask<BatchPass>('begin', round, '/batch-passes', { rows }));
    if (!batch) continue;
    ledger.batches.push(batch.id);
    if (random.chance(0.2)) await ask('cancel', round, `/batch-passes/${batch.id}/cancellation`);
    while (Date.now() < endsAt) {
      const now = await read<BatchPass>(ledger, reviewer, `/batch-passes/${batch.id}`);
      if (now?.state !== 'running') break;
      await pause(1_000);
    }
  }
}
