export { payable } from './payable';
export { payment } from '../payment';
export { paymentResumption } from '../payment-resumption';
