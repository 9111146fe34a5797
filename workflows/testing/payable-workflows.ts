export { payable } from './payable';
export { payment } from '../payment';
