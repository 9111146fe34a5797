import { useRef, useState } from 'react';
import type { Page } from '@contracts/page';
import type { FoundStaff, StaffFilter } from '@contracts/staff-query';
import { request } from '@/shared/request/request';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';

type Filter = Pick<StaffFilter, 'identityType' | 'name' | 'documentNumber' | 'cell'>;

/** Pages of people for one filter, one after the other. An answer that was overtaken by a newer question is dropped. */
export function usePeople() {
  const [found, setFound] = useState<Page<FoundStaff>>();
  const [problem, setProblem] = useState<RequestProblem>();
  const [isBusy, setBusy] = useState(false);
  const asked = useRef<Filter>({});
  const newest = useRef(0);

  async function ask(before?: Page<FoundStaff>): Promise<void> {
    const turn = (newest.current += 1);
    setBusy(true);
    setProblem(undefined);
    try {
      const cursor = before?.nextCursor ?? undefined;
      const body = { filter: asked.current, ...(cursor && { cursor }) };
      const page = await request('POST /unit/staff/search', { body });
      if (turn === newest.current) setFound({ ...page, items: [...(before?.items ?? []), ...page.items] });
    } catch (thrown) {
      if (turn === newest.current) setProblem(asRequestProblem(thrown));
    } finally {
      if (turn === newest.current) setBusy(false);
    }
  }
  return {
    ...{ found, problem, isBusy },
    search: (filter: Filter) => {
      asked.current = filter;
      return ask();
    },
    more: () => ask(found),
  };
}
