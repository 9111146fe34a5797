import { useContext, useEffect, useState } from 'react';
import { PictureStoreContext } from './picture-store';

/** Where an uploaded picture can be shown from; undefined until it is known, `null` when it can't be. */
export function usePictureAddress(uploadId: string): string | null | undefined {
  const [address, setAddress] = useState<string | null>();
  const store = useContext(PictureStoreContext);
  useEffect(() => {
    let isCurrent = true;
    store.addressOf(uploadId).then(
      (found) => isCurrent && setAddress(found),
      () => isCurrent && setAddress(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [uploadId, store]);
  return address;
}
