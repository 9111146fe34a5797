import { beginComparison, billOfToday } from '../bills';
import type { Check } from './observed';

/** The platform's own comparison of the day with WeChat's bill finds no difference (R-P4). */
export const billAgrees: Check = async ({ stack, temporal }) => {
  const { day } = billOfToday(stack);
  const comparison = await beginComparison(stack, temporal);
  await comparison.result();
  const found = await stack.database
    .knex('bill_difference')
    .where({ state: 'open', day })
    .select<{ kind: string; number: string; what: string }[]>('kind', 'number', 'what');
  return found.map(({ kind, number, what }) => `the bill differs: ${kind} ${number} ${what}`);
};
