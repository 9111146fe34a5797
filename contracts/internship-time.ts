/** Days as people read them: 「12 个月零 5 天」, months of 30 days; below a month 「5 天」. */
export function inMonthsAndDays(days: number): string {
  const months = Math.floor(days / 30);
  const rest = days % 30;
  if (months === 0) return `${rest} 天`;
  return rest === 0 ? `${months} 个月` : `${months} 个月零 ${rest} 天`;
}
