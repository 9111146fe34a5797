/** Moves the focus to the element with this id once the change under way is drawn. */
export function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    const place = document.getElementById(id);
    place?.focus();
    place?.scrollIntoView({ block: 'nearest' });
  });
}
