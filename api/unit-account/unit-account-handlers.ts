import type { Knex } from 'knex';
import type { unitAccountRoutes, UnitAccountSummary } from '../../contracts/unit-account';
import { unitAccountProcessId } from '../../domain/unit-account-process';
import { uuidOfMessage } from '../../runtime/message-id';
import { unitAccountMessages } from '../../workflows/unit-account.messages';
import { notFound } from '../problems';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { accountColumns, accounts, toUnitAccount, withHrAccount, type UnitAccountRow } from './account-rows';
import { checkIssueList } from './issue-list';
import { printIssueListTemplate } from './issue-list-template';
import { listAccounts } from './list-accounts';
import { demandDepartment, demandSupervised } from './relations';
import { sendToAccount } from './account-process';
import { showCode } from './show-code';

type DepartmentRoutes = Pick<
  typeof unitAccountRoutes,
  | 'GET /unit-accounts'
  | 'POST /unit-accounts'
  | 'GET /unit-accounts/issue-list-template.xlsx'
  | 'POST /unit-accounts/issue-lists'
  | 'POST /unit-accounts/:id/reissue'
  | 'POST /unit-accounts/:id/revocation'
  | 'GET /unit-accounts/:id/code'
>;

/** The side of those who issue accounts (R-E1): the department's of its units' HR accounts; a code of any account. */
export function createUnitAccountHandlers(services: Services): Handlers<DepartmentRoutes> {
  const { database } = services;

  async function show(found: Knex.QueryBuilder): Promise<UnitAccountSummary> {
    const row = await found.first<UnitAccountRow | undefined>(database.raw(accountColumns));
    if (!row) throw notFound('这个账号');
    return toUnitAccount(services, row);
  }
  const ofUnit = (id: string) => withHrAccount(database('institution as unit')).where('unit.id', id);
  const ofId = (id: string) => accounts(database).where('account.id', id);

  return {
    'GET /unit-accounts': async ({ query, session }) => {
      await demandDepartment(database, session);
      return listAccounts(services, session, query);
    },

    'POST /unit-accounts': async (input) => {
      const { institutionId } = input.body;
      await demandSupervised(database, input.session, institutionId);
      // The same request makes the same account, however often it is sent.
      const accountId = uuidOfMessage(input.message.idFor(`unit-account-of/${institutionId}`));
      await sendToAccount(services, input, {
        process: unitAccountProcessId(accountId),
        update: unitAccountMessages.issue,
        body: { institutionId },
        actor: input.actor,
      });
      return show(ofUnit(institutionId));
    },

    'GET /unit-accounts/issue-list-template.xlsx': async ({ session }) => {
      await demandDepartment(database, session);
      return printIssueListTemplate(database, session);
    },

    'POST /unit-accounts/issue-lists': async ({ session, file }) => {
      await demandDepartment(database, session);
      return { rows: await checkIssueList(database, session, file.bytes) };
    },

    'POST /unit-accounts/:id/reissue': async (input) => {
      const process = unitAccountProcessId(input.params.id);
      const { actor } = input;
      await sendToAccount(services, input, { process, update: unitAccountMessages.reissue, body: {}, actor });
      return show(ofId(input.params.id));
    },

    'POST /unit-accounts/:id/revocation': async (input) => {
      const process = unitAccountProcessId(input.params.id);
      const { actor } = input;
      await sendToAccount(services, input, { process, update: unitAccountMessages.revoke, body: {}, actor });
      return show(ofId(input.params.id));
    },

    'GET /unit-accounts/:id/code': ({ params, session, context }) =>
      showCode(services, params.id, session, context),
  };
}
