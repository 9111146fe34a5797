/** A number for people; `+` where there are more than were counted. */
export const formatCount = (count: number, isMinimum = false): string =>
  `${count.toLocaleString('zh-CN')}${isMinimum ? '+' : ''}`;
