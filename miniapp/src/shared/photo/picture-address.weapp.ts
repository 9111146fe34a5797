import Taro from '@tarojs/taro';
import { addressOf } from '../request/address';
import { credentialHeaders } from '../request/credentials';

/** Where an uploaded picture can be shown from: fetched with the session's token into a temporary file. */
export async function getPictureAddress(uploadId: string): Promise<string> {
  const { url } = addressOf('GET /uploads/:id', { id: uploadId });
  return (await Taro.downloadFile({ url, header: credentialHeaders() })).tempFilePath;
}
