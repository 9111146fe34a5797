/** One look for both front ends (the console's MUI theme and the mini-program's NutUI variables). */
export const color = {
  primary: '#1B5FC1',
  primaryHover: '#174FA1',
  primaryPressed: '#123F82',
  primaryPale: '#EAF1FB',
  done: '#1A7F4B',
  donePale: '#E6F4EC',
  needsYou: '#9A5B00',
  needsYouPale: '#FFF4E0',
  refused: '#C0322B',
  refusedPale: '#FCEBEA',
  text: '#1F2329',
  textSecondary: '#5A6270',
  line: '#DFE3E8',
  ground: '#FFFFFF',
  groundGrey: '#F5F7FA',
} as const;

export const fontFamily =
  "'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei', system-ui, sans-serif";

/** Base sizes in px: text, the grid, and the least height of a touch target. */
export const phone = { text: 16, grid: 12, touch: 44, radius: 8 } as const;
export const desk = { text: 14, grid: 8, radius: 4 } as const;
