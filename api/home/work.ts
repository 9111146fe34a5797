import type { Home, HomeList, WaitingItem } from '../../contracts/home';

/** What waits in some lists, and how much there is of it: a part of a front page. */
export type Work = Pick<Home, 'waiting' | 'waitingTotal' | 'waitingTotalIsMinimum' | 'counts'>;

interface Waiting {
  id: string;
  state: string;
  submittedAt: string;
  workingDays: number;
}

interface Queue<Item> {
  items: Item[];
  total: number;
  totalIsMinimum?: boolean;
}

/** A list of what waits for a decision, as a front page shows it; nothing where nothing waits. */
export const workOf = <Item extends Waiting>(
  list: HomeList,
  { items, total, totalIsMinimum: isMinimum }: Queue<Item>,
  words: (item: Item) => Pick<WaitingItem, 'title' | 'institutionName'>,
): Work => ({
  waiting: items.map((item) => ({
    list,
    recordId: item.id,
    ...words(item),
    state: item.state,
    since: item.submittedAt,
    workingDays: item.workingDays,
  })),
  waitingTotal: total,
  ...(isMinimum && { waitingTotalIsMinimum: true }),
  counts:
    total > 0
      ? [{ list, states: [{ state: 'awaiting-review', count: total, ...(isMinimum && { isMinimum }) }] }]
      : [],
});

/** Several lists as one, the longest waiting first. */
export const together = (shown: number, ...works: readonly Work[]): Work => ({
  waiting: works
    .flatMap(({ waiting }) => waiting)
    .sort((one, other) => Date.parse(one.since) - Date.parse(other.since))
    .slice(0, shown),
  waitingTotal: works.reduce((sum, { waitingTotal }) => sum + waitingTotal, 0),
  ...(works.some(({ waitingTotalIsMinimum: isMinimum }) => isMinimum) && { waitingTotalIsMinimum: true }),
  counts: works.flatMap(({ counts }) => counts),
});
