import { controlId } from './field-errors';

/** Brings the first of the faulty fields, in the order of the page, into view and focuses it. */
export function focusFirstError(paths: readonly string[]): void {
  requestAnimationFrame(() => {
    const controls = paths
      .map((path) => document.getElementById(controlId(path)))
      .filter((control): control is HTMLElement => control !== null)
      .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
    controls[0]?.scrollIntoView({ block: 'center' });
    controls[0]?.focus({ preventScroll: true });
  });
}
