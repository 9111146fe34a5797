const format = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Shanghai',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** `2026-11-20 14:05:09`, in Shanghai. */
export function localTime(instant: string): string {
  return format.format(new Date(instant));
}
