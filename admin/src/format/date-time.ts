const shanghai = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

const partsOf = (instant: Date) =>
  Object.fromEntries(shanghai.formatToParts(instant).map(({ type, value }) => [type, value]));

/** `2026-11-20 14:05`, whatever the computer's own zone. */
export function formatDateTime(iso: string): string {
  const { year, month, day, hour, minute } = partsOf(new Date(iso));
  return `${year}-${month}-${day} ${hour}:${minute}`;
}

/** `2026-11-20` */
export function formatDate(iso: string): string {
  const { year, month, day } = partsOf(new Date(iso));
  return `${year}-${month}-${day}`;
}
