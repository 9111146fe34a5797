import type { Check } from './observed';

/** Each application stands where its process stands, and its events lead there without a gap. */
export const applicationsAreLegal: Check = async ({ stack }) => {
  const { knex } = stack.database;
  const differing = await knex('application')
    .join('process', 'process.id', knex.raw(`'application/' || application.id`))
    .whereRaw('application.state <> process.state')
    .select<{ id: string; state: string; other: string }[]>(
      'application.id',
      'application.state',
      'process.state as other',
    );
  const broken = await knex('process')
    .join('process_event', 'process_event.process_id', 'process.id')
    .groupBy('process.id')
    .havingRaw('count(*) <> process.sequence or max(process_event.sequence) <> process.sequence')
    .pluck('process.id');
  const unchained = await knex
    .with('chain', (query) =>
      query
        .from('process_event')
        .select(
          'process_id',
          'sequence',
          'from_state',
          knex.raw('lag(to_state) over (partition by process_id order by sequence) as before'),
        ),
    )
    .from('chain')
    .whereRaw('before is not null and before <> from_state')
    .select<{ process_id: string; sequence: number }[]>('process_id', 'sequence');
  return [
    ...differing.map(({ id, state, other }) => `application ${id} is ${state}, its process ${other}`),
    ...broken.map((id) => `${String(id)}: its events have a gap`),
    ...unchained.map(
      (event) => `${event.process_id}: event ${event.sequence} begins elsewhere than the one before ended`,
    ),
  ];
};
