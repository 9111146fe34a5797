import { useEffect, useRef } from 'react';

/** Where Ctrl+Enter is another's: a link opens in a new tab by it. */
const otherPlaces = 'a[href], [role="dialog"], [role="menu"], [role="listbox"]';

/** Calls back for Ctrl+Enter, pressed anywhere on the page, fields too. */
export function useSendKey(onSend: () => void): void {
  const latest = useRef(onSend);
  latest.current = onSend;
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, isComposing, target } = event;
      if (key !== 'Enter' || !(ctrlKey || metaKey) || isComposing) return;
      if (target instanceof Element && target.closest(otherPlaces)) return;
      event.preventDefault();
      latest.current();
    };
    // Before a button that has the focus takes the key for itself.
    document.addEventListener('keydown', pressed, true);
    return () => document.removeEventListener('keydown', pressed, true);
  }, []);
}
