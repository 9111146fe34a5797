import type { Knex } from 'knex';
import type { Home } from '../../contracts/home';
import { processKindWord } from '../../contracts/process-kinds';
import { workingDaysSince } from '../../domain/working-days';
import { reachPattern, withinReach } from '../subtree';
import { countProcesses } from './process-counts';

const shown = 10;

interface WaitingRow {
  id: string;
  kind: string;
  state: string;
  since: Date;
  institutionName: string | null;
  businessName: string | null;
}

/** What lies longest with the institutions of a subtree, and the applications there by state (R-U2). */
export async function subtreeWork(database: Knex, reach: string): Promise<Home> {
  const waiting = (): Knex.QueryBuilder =>
    database('process')
      .where({ acts_next: 'institution' })
      .modify((list) => {
        if (reach) void list.whereRaw(withinReach('process.acts_next_institution_id'), [reachPattern(reach)]);
      });
  const [rows, { total }, counts] = await Promise.all([
    waiting()
      .join('institution', 'institution.id', 'process.acts_next_institution_id')
      .leftJoin('business', 'business.code', 'process.business_code')
      .orderBy(['process.acts_next_since', 'process.id'])
      .limit(shown)
      .select<WaitingRow[]>(
        'process.id',
        'process.kind',
        'process.state',
        'process.acts_next_since as since',
        'institution.name as institutionName',
        'business.name as businessName',
      ),
    waiting().first<{ total: number }>(database.raw('count(*)::int as total')),
    countProcesses(database, reach),
  ]);
  const now = new Date();
  return {
    waiting: rows.map(({ id, kind, state, since, institutionName, businessName }) => ({
      list: 'processes',
      recordId: id,
      title: [businessName, processKindWord(kind)].filter(Boolean).join(' · '),
      institutionName,
      kind,
      state,
      since: since.toISOString(),
      workingDays: workingDaysSince(since, now),
    })),
    waitingTotal: total,
    counts: [counts],
  };
}
