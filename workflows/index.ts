/** Every workflow that the workers run. A table of contents: the name here is the name in Temporal. */
export { payment } from './payment';
