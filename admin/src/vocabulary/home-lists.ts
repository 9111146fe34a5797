import type { HomeList } from '@contracts/home';

/** The lists that home leads to: their name, the kind whose words their states have, and the filter's name. */
export const homeListLooks: Record<HomeList, { title: string; kind: string; stateFilter: string }> = {
  'identity-reviews': { title: '实名认证审核', kind: 'identity', stateFilter: 'state' },
  reviews: { title: '材料审核', kind: 'review', stateFilter: 'reviewState' },
  processes: { title: '办理过程', kind: 'exam-application', stateFilter: 'state' },
};

/** A list of the console, already filtered: the address that react-admin reads. */
export function listAddress(list: string, filter: Readonly<Record<string, string>>): string {
  return `/${list}?${new URLSearchParams({ filter: JSON.stringify(filter), page: '1' })}`;
}
