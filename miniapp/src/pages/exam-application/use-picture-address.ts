import { useEffect, useState } from 'react';
import { getPictureAddress } from '@/shared/photo/picture-address';

/** Where an uploaded picture can be shown from; undefined until it is known, `null` when it can't be. */
export function usePictureAddress(uploadId: string): string | null | undefined {
  const [address, setAddress] = useState<string | null>();
  useEffect(() => {
    let isCurrent = true;
    getPictureAddress(uploadId).then(
      (found) => isCurrent && setAddress(found),
      () => isCurrent && setAddress(null),
    );
    return () => {
      isCurrent = false;
    };
  }, [uploadId]);
  return address;
}
