import type { reconciliationRoutes } from '../../contracts/reconciliation';
import type { Handlers } from '../route';
import type { Services } from '../services';
import { compareAgain, findBills } from './bills';
import { findDifferences, viewDifference } from './differences';
import { exportFeeTotals, findFeeTotals } from './fee-totals';
import { settleDifference } from './settle';

/** 对账 and 收费汇总 (R-P4). */
export function createReconciliationHandlers(services: Services): Handlers<typeof reconciliationRoutes> {
  return {
    'GET /bills': (input) => findBills(services, input),
    'POST /bills/comparisons': (input) => compareAgain(services, input),
    'GET /bill-differences': (input) => findDifferences(services, input),
    'GET /bill-differences/:id': ({ params }) => viewDifference(services, params.id),
    'POST /bill-differences/:id/settlement': (input) => settleDifference(services, input),
    'GET /fee-totals': (input) => findFeeTotals(services, input),
    'POST /fee-totals/export.xlsx': (input) => exportFeeTotals(services, input),
  };
}
