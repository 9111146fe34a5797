/** In a browser, which may be a shared PC, unsent typing lives as long as the tab. */
export const keptEditsStorage = {
  read: (name: string): string | undefined => sessionStorage.getItem(name) ?? undefined,
  write: (name: string, text: string): void => sessionStorage.setItem(name, text),
  remove: (name: string): void => sessionStorage.removeItem(name),
};
