import type { PictureStore } from '../exam-application/picture-store';

/** Pictures that are tried in a preview: they never leave the page. */
export function picturesInMemory(): PictureStore {
  const paths = new Map<string, string>();
  return {
    upload: (path) => {
      // The id of an upload is a UUID; this one is known here alone.
      const id = `00000000-0000-4000-8000-${String(paths.size + 1).padStart(12, '0')}`;
      paths.set(id, path);
      return Promise.resolve({ id });
    },
    addressOf: (id) => Promise.resolve(paths.get(id) ?? ''),
  };
}
