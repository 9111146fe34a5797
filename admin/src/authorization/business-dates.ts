import type { Business } from '@contracts/business';

/** 业务日期 as people read it; nothing where the business has no dates. */
export function businessDates({ opensOn, closesOn }: Pick<Business, 'opensOn' | 'closesOn'>): string {
  if (opensOn && closesOn) return `${opensOn} 至 ${closesOn}`;
  if (opensOn) return `${opensOn} 起`;
  return closesOn ? `${closesOn} 止` : '长期';
}
