/** @jest-environment jsdom */
import { renderHook } from '@testing-library/react';
import { pageHeading } from './page-heading';
import { useLostFocus } from './use-lost-focus';

/** A page whose button goes with the decision; its field stays. Returns what has the focus after the change. */
function focusedAfterChange(focused: 'button' | 'field', from: number, to: number): string | undefined {
  document.body.innerHTML = `<h1 id="${pageHeading}" tabindex="-1"></h1><input id="field"><button id="button"></button>`;
  const { rerender, unmount } = renderHook(({ version }) => useLostFocus(version), {
    initialProps: { version: from },
  });
  document.getElementById(focused)?.focus();
  document.getElementById('button')?.remove();
  rerender({ version: to });
  unmount();
  return document.activeElement?.id;
}

test('UX the heading takes the focus that went with the change', () => {
  expect(focusedAfterChange('button', 1, 2)).toBe(pageHeading);
});

test('UX who types elsewhere keeps it', () => {
  expect(focusedAfterChange('field', 1, 2)).toBe('field');
});

test('UX nothing moves while the record is as it was read', () => {
  expect(focusedAfterChange('button', 1, 1)).toBe('');
});
