import { Type, type Static } from '@sinclair/typebox';

/** Where somebody is reached at work. What people may type; what is wrong with it is said by our own rules, in words. */
export const officeContact = Type.Object({
  department: Type.String({ maxLength: 100, description: '所在部门' }),
  officePhone: Type.String({ maxLength: 40, description: '办公电话' }),
});
export type OfficeContact = Static<typeof officeContact>;
