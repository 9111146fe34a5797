import { useEffect, useRef } from 'react';
import { shortcutOf, type Shortcut } from './shortcut';

/** Calls back for each of the console's keys pressed outside fields and dialogs. Return true if it was used. */
export function useShortcuts(onShortcut: (shortcut: Shortcut) => boolean): void {
  const latest = useRef(onShortcut);
  latest.current = onShortcut;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
      const inField = isTypingPlace(target);
      const shortcut = shortcutOf({ key, ctrlKey, metaKey, altKey, isComposing, inField });
      if (shortcut && latest.current(shortcut)) event.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, []);
}

/** Whether a key pressed there is the person's own. */
export const isTypingPlace = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(typingPlaces) !== null;

/** Where keys are the person's own: fields, open menus and dialogs. */
const typingPlaces =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="menu"], [role="listbox"]';
