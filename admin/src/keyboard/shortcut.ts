/** The keys of the console. `/` goes to the search, `j`/`k` down and up, `Enter` opens, `x` chooses, `1`–`4` decide. */
export type Shortcut = 'down' | 'up' | 'open' | 'choose' | 'search' | { decision: 1 | 2 | 3 | 4 };

export interface Pressed {
  key: string;
  ctrlKey: boolean;
  metaKey: boolean;
  altKey: boolean;
  /** An input method is composing: the key belongs to the word. */
  isComposing: boolean;
  /** The key would be typed into a field. */
  inField: boolean;
}

/** What a pressed key asks for; nothing while the person writes. */
export function shortcutOf(pressed: Pressed): Shortcut | undefined {
  if (pressed.inField || pressed.isComposing || pressed.ctrlKey || pressed.metaKey || pressed.altKey)
    return undefined;
  switch (pressed.key) {
    case 'j':
      return 'down';
    case 'k':
      return 'up';
    case 'Enter':
      return 'open';
    case 'x':
      return 'choose';
    case '/':
      return 'search';
    case '1':
    case '2':
    case '3':
    case '4':
      return { decision: decisions[pressed.key] };
    default:
      return undefined;
  }
}

const decisions = { 1: 1, 2: 2, 3: 3, 4: 4 } as const;

/** The row that `down` or `up` leads to: stays at the ends, starts at the first. */
export function rowAfter(shortcut: 'down' | 'up', row: number | undefined, rows: number): number | undefined {
  if (rows === 0) return undefined;
  if (row === undefined) return 0;
  return Math.min(rows - 1, Math.max(0, row + (shortcut === 'down' ? 1 : -1)));
}
