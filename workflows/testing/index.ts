export { petition } from './petition';
export { scanning } from './scanning';
