import type { KindInRows } from '../../contracts/impossible-state-kinds';
import { applicationContradictions } from './applications';
import type { Contradictions } from './contradiction';
import { identityContradictions } from './identities';
import { paymentContradictions } from './payments';
import { rightContradictions } from './rights';
import { staffContradictions } from './staff';

/** Of what no other file is about. */
export const otherContradictions = {
  'correction-differs': `
    select c.id, 'data-correction/' || c.id as "processId"
      from data_correction c left join process on process.id = 'data-correction/' || c.id
     where process.state is distinct from c.state`,
  'call-not-delivered': `
    select process_id as id, process_id as "processId" from process_call where since < now() - interval '1 hour'`,
} satisfies Contradictions;

/** All that the rows alone can contradict. */
export const contradictions: Readonly<Record<KindInRows, string>> = {
  ...applicationContradictions,
  ...paymentContradictions,
  ...rightContradictions,
  ...staffContradictions,
  ...identityContradictions,
  ...otherContradictions,
};
