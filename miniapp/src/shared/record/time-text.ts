const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const shanghaiOffsetMs = 8 * hourMs;

const two = (part: number) => String(part).padStart(2, '0');

/** `2026-11-20T06:05:00Z` → `2026-11-20 14:05`: Shanghai's time, whatever the phone is set to (no DST there). */
export function formatTime(iso: string): string {
  const there = new Date(Date.parse(iso) + shanghaiOffsetMs);
  return `${formatDay(iso)} ${two(there.getUTCHours())}:${two(there.getUTCMinutes())}`;
}

/** `2026-11-20T17:00:00Z` → `2026-11-21`: the day in Shanghai. */
export function formatDay(iso: string): string {
  const there = new Date(Date.parse(iso) + shanghaiOffsetMs);
  return `${there.getUTCFullYear()}-${two(there.getUTCMonth() + 1)}-${two(there.getUTCDate())}`;
}

/** The time left in words, down to minutes; undefined once it is over. */
export function timeLeft(iso: string, now: number): string | undefined {
  const leftMs = Date.parse(iso) - now;
  if (leftMs <= 0) return undefined;
  if (leftMs >= dayMs) return `还有 ${Math.floor(leftMs / dayMs)} 天`;
  if (leftMs >= hourMs) return `还有 ${Math.floor(leftMs / hourMs)} 小时`;
  return `还有 ${Math.max(1, Math.floor(leftMs / minuteMs))} 分钟`;
}

/** A sentence whose dates never break at a hyphen (word joiners, which have no width, follow each). */
export function unbrokenDates(sentence: string): string {
  return sentence.replace(/(\d-)(?=\d)/g, '$1\u2060');
}
