import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { decidable, selectWork, workOf } from './work-query';

/** Where the file before stands; what was decided just now keeps its place. */
const place = `
  select s.since, s.application_id from application_step s
   where s.application_id = :after and s.state <> 'ahead'
     and (s.institution_id = :institution or s.shown_above_since is not null)
   order by s.institution_id = :institution desc, s.step desc limit 1`;

/** What the asker can decide now, the longest waiting first: after the given one, else from the beginning (R-N3). */
export async function findNext(
  { database, blindIndex }: Pick<Services, 'database' | 'blindIndex'>,
  { body: { filter, after }, session }: HandlerInput<'POST /reviews/next'>,
): Promise<{ id: string | null }> {
  const work = workOf(session.role, filter, blindIndex);
  const asked = filter.reviewState;
  const states = decidable.filter((state) => (asked ? state === asked : state !== 'deferred'));
  const first = (turn: number, where: readonly string[]): string =>
    selectWork('waiting', work, {
      columns: () => `${turn} as turn, w.application_id`,
      where: (reviewState) => [`${reviewState} = any (:states)`, 'a.person_id <> :self', ...where],
      tail: 'order by w.since, w.application_id limit 1',
    });
  const others = after
    ? [
        first(0, [
          'w.application_id <> :after',
          `(w.since, w.application_id) > (select place.since, place.application_id from place)`,
        ]),
        first(1, ['w.application_id <> :after']),
      ]
    : [first(0, [])];
  const { rows } = await database.raw<{ rows: { application_id: string }[] }>(
    `${after ? `with place as (${place})` : ''}
     select application_id from (${others.join(' union all ')}) found order by turn limit 1`,
    { ...work.bindings, states, self: session.personId, ...(after && { after }) },
  );
  return { id: rows[0]?.application_id ?? null };
}
