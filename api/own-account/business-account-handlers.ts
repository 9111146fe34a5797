import type { ownAccountRoutes } from '../../contracts/own-account';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { issueOwnAccount } from './issue-own-account';
import { listBusinessAccounts } from './list-business-accounts';

type BusinessRoutes = Pick<typeof ownAccountRoutes, 'GET /business-accounts' | 'POST /business-accounts'>;

/** 业务帐号管理 (R-E3); a new code, its slip and the revocation are those of every account. */
export const createBusinessAccountHandlers = (services: Services): Handlers<BusinessRoutes> => ({
  'GET /business-accounts': ({ query, session }) => listBusinessAccounts(services, session, query),

  'POST /business-accounts': (input) =>
    issueOwnAccount(services, input, { kind: 'business', businessCodes: [input.body.businessCode] }),
});
