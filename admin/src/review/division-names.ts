import type { Division } from '@contracts/division';
import { useMemo } from 'react';
import { useApi } from '../api/use-api';

/** Gives a division's name by its code: `420106` → `武汉市武昌区`. */
export type DivisionName = (code: string) => string;

export function divisionNamesOf(divisions: readonly Division[]): DivisionName {
  const names = new Map(
    divisions.flatMap(({ code, name, children }) => [
      [code, name] as const,
      ...children.map((county) => [county.code, `${name}${county.name}`] as const),
    ]),
  );
  return (code) => names.get(code) ?? code;
}

/** The province's divisions by name. Until they are read a place is `…`: a code says nothing to a reviewer. */
export function useDivisionNames(): DivisionName {
  const { data } = useApi('GET /divisions', {});
  return useMemo(() => (data ? divisionNamesOf(data.items) : () => '…'), [data]);
}
