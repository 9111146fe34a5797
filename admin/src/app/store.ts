import { localStorageStore } from 'react-admin';
import { onForgetPerson } from '../session/forget-person';

/** What react-admin keeps in this browser. Filters that were given a name, and columns that were chosen, stay there. */
export const store = localStorageStore('1', 'console');

// How a list was left, and what was ticked in it, are of the person and the role that left it so.
onForgetPerson(() => {
  for (const key of Object.keys(store.listItems?.() ?? {}))
    if (/\.(listParams|selectedIds)$/.test(key)) store.removeItem(key);
});
