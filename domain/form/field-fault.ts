/** One field, and what is wrong with it in a sentence. `path` is a JSON pointer into `{ choice, form, materials }`. */
export interface FieldFault {
  path: string;
  message: string;
}
