import type { Knex } from 'knex';
import { daysOfEndingNotice, preloadedListWords } from '../contracts/preloaded-list-choices';
import type { Roster } from '../contracts/roster-states';
import { tellOccasions } from '../db/notices';
import { changeLists } from '../db/preloaded-match';
import { shanghaiDay } from '../domain/shanghai-day';
import type { RetentionConfig } from '../runtime/config';
import type { MorningTask } from './working-morning';

interface EndingList {
  readonly institutionId: string;
  readonly roster: Roster;
}

/**
 * Who stands in a preloaded list and never came is forgotten after the configured days (R-V3). A month before, the unit's HR
 * accounts are told of all whose days end within two months, so that a list that grew day by day is no message a day.
 */
export const preloadedListEnding = (
  db: Knex,
  { preloadedRowKeptDays }: Pick<RetentionConfig, 'preloadedRowKeptDays'>,
): MorningTask => ({
  name: 'preloaded-list-ending',
  title: '提示单位预传名单中久未绑定的人员将被删除',
  async run(day) {
    const lists = await db('preloaded_row')
      .where({ used_at: null, ending_told_at: null })
      .whereRaw(olderThan, preloadedRowKeptDays - daysOfEndingNotice)
      .distinct<EndingList[]>('institution_id as institutionId', 'roster');
    let told = 0;
    for (const list of lists)
      told += await db.transaction((trx) =>
        tell(trx, list, { day, days: preloadedRowKeptDays - 2 * daysOfEndingNotice }),
      );
    return told;
  },
});

const olderThan = 'created_at < now() - make_interval(days => ?)';

async function tell(
  trx: Knex.Transaction,
  { institutionId, roster }: EndingList,
  { day, days }: { day: string; days: number },
): Promise<number> {
  await changeLists(trx, institutionId);
  const readers = await trx('role_holding')
    .where({ role: 'hr-account', institution_id: institutionId, ended_at: null })
    .distinct()
    .pluck<string[]>('person_id');
  // They are kept until there is somebody to be told.
  if (readers.length === 0) return 0;
  const people = await trx('preloaded_row')
    .where({ institution_id: institutionId, roster, used_at: null, ending_told_at: null })
    .whereRaw(olderThan, days)
    .update({ ending_told_at: trx.fn.now() });
  const { name: institution } = await trx('institution')
    .where({ id: institutionId })
    .first<{ name: string }>('name');
  const from = shanghaiDay(new Date(Date.parse(day) + daysOfEndingNotice * 86_400_000));
  return await tellOccasions(trx, [
    {
      key: `preloaded-list-ending/${institutionId}/${roster}/${day}`,
      notices: readers.map((personId) => ({
        personId,
        template: 'preloaded-list.ending',
        params: { institution, list: preloadedListWords[roster], people, from },
        channel: 'wechat' as const,
      })),
    },
  ]);
}
