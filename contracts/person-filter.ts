import { Type } from '@sinclair/typebox';

/** What names a person in a list's filter: sent in the body, never in an address. */
export const personFilter = {
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 64, description: '姓名的任意部分' })),
  documentNumber: Type.Optional(Type.String({ minLength: 4, maxLength: 40, description: '完整证件号码' })),
};
