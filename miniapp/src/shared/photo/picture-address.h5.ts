import { addressOf } from '../request/address';

/** Where an uploaded picture can be shown from; the browser's cookie opens it. */
export function getPictureAddress(uploadId: string): Promise<string> {
  return Promise.resolve(addressOf('GET /uploads/:id', { id: uploadId }).url);
}
