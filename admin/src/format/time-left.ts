const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

export interface TimeLeft {
  text: string;
  urgency: 'calm' | 'soon' | 'over';
}

/** What is left until a deadline, in the largest units that matter; `soon` within two days. */
export function timeLeft(deadlineIso: string, nowMs: number): TimeLeft {
  const leftMs = new Date(deadlineIso).getTime() - nowMs;
  if (leftMs < 0) return { text: `已过 ${span(-leftMs)}`, urgency: 'over' };
  return { text: `还剩 ${span(leftMs)}`, urgency: leftMs <= 2 * dayMs ? 'soon' : 'calm' };
}

function span(ms: number): string {
  const days = Math.floor(ms / dayMs);
  const hours = Math.floor((ms % dayMs) / hourMs);
  const minutes = Math.floor((ms % hourMs) / minuteMs);
  if (days >= 2) return `${days} 天`;
  if (days === 1) return hours > 0 ? `1 天 ${hours} 小时` : '1 天';
  if (hours > 0) return `${hours} 小时`;
  return minutes > 0 ? `${minutes} 分钟` : '不到 1 分钟';
}
