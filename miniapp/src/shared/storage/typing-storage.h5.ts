/** In a browser, which may be a shared PC, unsent typing lives as long as the tab. */
export const typingStorage = {
  read: (name: string): string | undefined => sessionStorage.getItem(name) ?? undefined,
  write: (name: string, text: string): void => sessionStorage.setItem(name, text),
  remove: (name: string): void => sessionStorage.removeItem(name),
  removeAll(prefix: string): void {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith(prefix)) sessionStorage.removeItem(name);
    }
  },
};
