import type { InstitutionName } from '@contracts/page';

/** The way down the tree in one line. The province stands above everyone: it is named only where nobody is between. */
export function supervisorPath(supervisors: readonly InstitutionName[]): string {
  const [province, ...below] = supervisors;
  if (!province) return '—';
  return (below.length > 0 ? below : [province]).map(({ name }) => name).join(' › ');
}
