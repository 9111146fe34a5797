export { petition } from './petition';
