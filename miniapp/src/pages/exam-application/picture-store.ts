import { createContext } from 'react';
import type { PicturePurpose } from '@contracts/upload';
import { getPictureAddress } from '@/shared/photo/picture-address';
import { uploadPicture } from '@/shared/request/upload';

/** Where the pictures of a form are kept. */
export interface PictureStore {
  /** Gives the picture's id; `onProgress` gets whole percents. */
  upload: (
    path: string,
    purpose: PicturePurpose,
    onProgress: (percent: number) => void,
  ) => Promise<{ id: string }>;
  addressOf: (uploadId: string) => Promise<string>;
}

/** With the application, at the server; a preview has a store of its own. */
export const PictureStoreContext = createContext<PictureStore>({
  upload: uploadPicture,
  addressOf: getPictureAddress,
});
