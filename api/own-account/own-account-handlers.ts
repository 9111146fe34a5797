import type { Knex } from 'knex';
import type { ownAccountRoutes } from '../../contracts/own-account';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import { recordAccess } from '../access-event';
import { notFound, ProblemError } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { holdRole } from '../session/hold-role';
import { accountColumns, accounts, type UnitAccountRow } from '../unit-account/account-rows';
import { checkDetails } from '../unit-account/details';
import { readPlanned, sealPlanned } from '../unit-account/planned-details';
import { showAccount } from './show-account';

type DetailsRoutes = Pick<
  typeof ownAccountRoutes,
  'PUT /own-accounts/:id/details' | 'GET /own-accounts/:id/phone'
>;

/** Who is to activate a unit's own account, filled in before (R-E3); and the phone of who has. */
export function createOwnAccountHandlers(services: Services): Handlers<DetailsRoutes> {
  const { database, encryption } = services;
  const rowOf = (id: string) =>
    accounts(database)
      .where('account.id', id)
      .first<UnitAccountRow | undefined>(database.raw(accountColumns));

  return {
    'PUT /own-accounts/:id/details': async ({ params: { id }, body, session, context }) => {
      await database.transaction(async (trx) => {
        await holdRole(trx, session);
        const { planned: before } = await holdUnactivated(trx, id);
        const known = before ? readPlanned(encryption, id, before).phone : undefined;
        const { phone = known, ...details } = checkDetails(body, known !== undefined);
        if (phone === undefined) throw new Error('unreachable: without a known phone one is asked for');
        await trx('unit_account')
          .where({ id })
          .update({ planned_enc: sealPlanned(encryption, id, { ...details, phone }) });
        await recordAccess(trx, session, context, {
          action: 'account-details.filled',
          subject: unitAccountProcessId(id),
        });
      });
      return showAccount(services, id);
    },

    'GET /own-accounts/:id/phone': async ({ params: { id }, session, context }) => {
      const row = await rowOf(id);
      const phone = row?.planned
        ? readPlanned(encryption, id, row.planned).phone
        : row?.phone && encryption.decryptText(row.phone);
      if (!phone) throw notFound('这个账号的手机号');
      await recordAccess(database, session, context, {
        action: 'account-phone.viewed',
        subject: unitAccountProcessId(id),
      });
      return { phone };
    },
  };
}

/** Held until the commit: it is activated before or after, and two who fill it in come one after the other. */
async function holdUnactivated(trx: Knex.Transaction, id: string): Promise<{ planned: Buffer | null }> {
  const row = await trx('unit_account')
    .where({ id, administrator_id: null, state: 'issued' })
    .forUpdate()
    .first<{ planned: Buffer | null } | undefined>('planned_enc as planned');
  if (!row)
    throw new ProblemError(
      'not-allowed-now',
      '账号没有待使用的激活码，请先生成新激活码。已激活的业务账号，由业务管理人本人在小程序“本人业务账号管理”中修改。',
    );
  return row;
}
