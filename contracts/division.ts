import { Type, type Static } from '@sinclair/typebox';
import type { Routes } from './route';

/** The administrative divisions that a region is chosen from (R-C5, R-M5): cities, and the counties below them. */

const code = Type.String({ pattern: '^[0-9]{6}$', description: '六位行政区划代码' });
const county = Type.Object({ code, name: Type.String() });

/** Directly below the province: a city or prefecture with its counties, or a county without any below it (省直管). */
export const division = Type.Object({ code, name: Type.String(), children: Type.Array(county) });
export type Division = Static<typeof division>;

export const divisionRoutes = {
  'GET /divisions': {
    summary: '本省的市州和县（市、区）',
    tag: 'institution',
    response: Type.Object({ items: Type.Array(division) }),
  },
} as const satisfies Routes;
