/** The id of the page's one heading. */
export const pageHeading = 'page-heading';

/** Gives the heading the focus where nothing has it any more; whatever still has it keeps it. */
export function takeLostFocus(heading: HTMLElement | null): void {
  const { activeElement, body } = document;
  if (activeElement === null || activeElement === body) heading?.focus({ preventScroll: true });
}
