import type { PlacedRow, ReadPage } from './keyset-page';
import type { Services } from './services';
import type { RoleSession } from './session/current-session';
import { demandRole } from './session/hold-role';

const pageSize = 1_000;

/** A whole list, page by page, as it is read: memory holds a page, and it ends with the right of who reads (R-I6, R-H4). */
export async function* pagesOfRows<Row extends PlacedRow>(
  { database }: Pick<Services, 'database'>,
  session: RoleSession,
  read: ReadPage<Row>,
): AsyncGenerator<Row[]> {
  let after: readonly string[] | undefined;
  for (;;) {
    await demandRole(database, session);
    const rows = await read({ after, limit: pageSize });
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = [last.place, last.id];
  }
}
