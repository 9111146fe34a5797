import { rowAfter, shortcutOf, type Pressed } from './shortcut';

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  isComposing: false,
  inField: false,
  ...more,
});

describe('keys of the console', () => {
  it.each([
    ['j', 'down'],
    ['k', 'up'],
    ['/', 'search'],
    ['x', 'choose'],
    ['Enter', 'open'],
    ['3', { decision: 3 }],
  ])('%s', (key, shortcut) => expect(shortcutOf(pressed(key))).toEqual(shortcut));

  it('leaves alone what is typed, composed or combined', () => {
    expect(shortcutOf(pressed('j', { inField: true }))).toBeUndefined();
    expect(shortcutOf(pressed('j', { isComposing: true }))).toBeUndefined();
    expect(shortcutOf(pressed('k', { ctrlKey: true }))).toBeUndefined();
    expect(shortcutOf(pressed('5'))).toBeUndefined();
  });

  it('moves over the rows and stays at the ends', () => {
    expect(rowAfter('down', undefined, 3)).toBe(0);
    expect(rowAfter('down', 2, 3)).toBe(2);
    expect(rowAfter('up', 0, 3)).toBe(0);
    expect(rowAfter('up', 2, 3)).toBe(1);
    expect(rowAfter('down', undefined, 0)).toBeUndefined();
  });
});
