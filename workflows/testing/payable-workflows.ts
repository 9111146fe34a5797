export { payable } from './payable';
export { handRefund } from '../hand-refund';
export { payment } from '../payment';
export { reconciliation } from '../reconciliation';
