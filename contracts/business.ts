import { Type, type Static } from '@sinclair/typebox';
import type { Routes } from './route';
import { orNull } from './shape';

/** The catalogue of businesses (R-H1). Its one source is the table `business`. */

const day = Type.String({ format: 'date' });

export const business = Type.Object({
  code: Type.String({ description: '两位业务编码' }),
  name: Type.String(),
  opensOn: orNull(day),
  closesOn: orNull(day),
});
export type Business = Static<typeof business>;

export const businessCode = Type.String({ pattern: '^[0-9]{2}$', description: '两位业务编码' });

export const businessRoutes = {
  'GET /businesses': {
    summary: '业务目录，按业务编码排列；起止日期为空表示不限',
    tag: 'business',
    response: Type.Object({ items: Type.Array(business) }),
  },
} as const satisfies Routes;
