export { petition } from './petition';
export { errand, errandChild } from './errand';
export { scanning } from './scanning';
export { reading } from './reading';
