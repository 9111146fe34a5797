import { Type, type Static, type TSchema } from '@sinclair/typebox';
import { id } from './shape';

/** Lists that grow without bound are counted so far. */
export const mostCounted = 10_000;

/** One page of a list. Keyset pages: `nextCursor` is opaque, absent on the last page; `total` follows the filter. */
export const pageOf = <T extends TSchema>(item: T) =>
  Type.Object({
    items: Type.Array(item),
    total: Type.Integer({ minimum: 0 }),
    totalIsMinimum: Type.Optional(
      Type.Boolean({ description: `还有更多：超过 ${mostCounted} 条时不再逐一统计` }),
    ),
    nextCursor: Type.Optional(Type.String()),
  });

/** The part of every list's query that chooses the page. */
export const pageQuery = {
  cursor: Type.Optional(Type.String({ maxLength: 512, description: '上一页返回的 nextCursor' })),
  limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100, default: 25 })),
};

export interface CappedTotal {
  total: number;
  /** There are more than `total`: a long list is counted no further than to `mostCounted`. */
  totalIsMinimum?: boolean;
}

export interface Page<Item> extends CappedTotal {
  items: Item[];
  /** Absent or null on the last page. */
  nextCursor?: string | null;
}

/** An institution wherever a record only names it. */
export const institutionName = Type.Object({ id, name: Type.String() });
export type InstitutionName = Static<typeof institutionName>;
