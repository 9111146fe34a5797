import type { transferOutRoutes } from '../../contracts/transfer-out';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { decide } from './decide';
import { viewTransfer } from './detail';
import { exportTransfers } from './export-transfers';
import { askForTransfer, withdrawTransfer } from './own';
import { searchTransfers } from './search';

/** 转出申请: the person's side, and the unit's 转出申请审批 (R-I5). */
export function createTransferOutHandlers(services: Services): Handlers<typeof transferOutRoutes> {
  return {
    'POST /unit/transfer-requests': (input) => askForTransfer(services, input),
    'POST /unit/transfer-requests/withdrawal': (input) => withdrawTransfer(services, input),
    'POST /transfer-requests/search': (input) => searchTransfers(services, input),
    'POST /transfer-requests/export.xlsx': (input) => exportTransfers(services, input),
    'GET /transfer-requests/:id': ({ params, session, context }) =>
      viewTransfer(services, params.id, session, context),
    'POST /transfer-requests/:id/decision': (input) => decide(services, input),
  };
}
