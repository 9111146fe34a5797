import type { ownAccountRoutes } from '../../contracts/own-account';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import { unitAccountMessages } from '../../workflows/unit-account.messages';
import { decodeCursor, encodeCursor } from '../cursor';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { sendToAccount } from '../unit-account/account-process';
import { accountColumns, accounts, toUnitAccount, type UnitAccountRow } from '../unit-account/account-rows';
import { demandBusinesses, issueOwnAccount } from './issue-own-account';
import { showAccount } from './show-account';

type SubRoutes = Pick<
  typeof ownAccountRoutes,
  'GET /sub-accounts' | 'POST /sub-accounts' | 'POST /sub-accounts/:id/businesses'
>;

/** 分账号 (R-E4): accounts for assistants of chosen businesses. Those that ended are no longer listed. */
export function createSubAccountHandlers(services: Services): Handlers<SubRoutes> {
  const { database } = services;
  return {
    'GET /sub-accounts': async ({ query: { cursor, limit = 25 }, session }) => {
      const own = () =>
        accounts(database)
          .where({ 'unit.id': session.role.institutionId, 'account.kind': 'sub' })
          .whereNot('account.state', 'revoked');
      const [after = ''] = cursor ? decodeCursor(cursor, 1) : [];
      const [rows, { total }] = await Promise.all([
        own()
          .where('account.number', '>', after)
          .orderBy('account.number')
          .limit(limit + 1)
          .select<UnitAccountRow[]>(database.raw(accountColumns)),
        own().first<{ total: number }>(database.raw('count(*)::int as total')),
      ]);
      const last = rows.length > limit ? rows[limit - 1] : undefined;
      return {
        items: rows.slice(0, limit).map((row) => toUnitAccount(services, row)),
        total,
        ...(last && { nextCursor: encodeCursor([last.accountNumber]) }),
      };
    },

    'POST /sub-accounts': (input) =>
      issueOwnAccount(services, input, { kind: 'sub', businessCodes: [...input.body.businessCodes].sort() }),

    'POST /sub-accounts/:id/businesses': async (input) => {
      const { id } = input.params;
      const businessCodes = [...input.body.businessCodes].sort();
      await demandBusinesses(services, businessCodes);
      await sendToAccount(services, input, {
        process: unitAccountProcessId(id),
        update: unitAccountMessages['choose-businesses'],
        body: { businessCodes },
        actor: input.actor,
      });
      return showAccount(services, id);
    },
  };
}
