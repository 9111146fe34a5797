import Taro from '@tarojs/taro';
import type { Upload, PicturePurpose } from '@contracts/upload';
import { addressOf } from './address';
import { credentialHeaders } from './credentials';
import { newIdempotencyKey } from './idempotency-key';
import { decodeProblem, networkFailed } from './request-problem';
import { announceSessionEnd } from './session-end';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/**
 * Sends one picture. `filePath` is what the camera or the chooser gave (on H5 a `blob:` address); `onProgress`
 * gets whole percents. Throws a `RequestProblem`.
 */
export async function uploadPicture(
  filePath: string,
  purpose: PicturePurpose,
  onProgress: (percent: number) => void = () => undefined,
): Promise<Upload> {
  const task = Taro.uploadFile({
    url: addressOf('POST /uploads').url,
    filePath,
    name: 'file',
    fileName: 'picture.jpg',
    formData: { purpose },
    header: { ...credentialHeaders(), 'Idempotency-Key': newIdempotencyKey() },
    timeout: 120_000,
  });
  task.progress(({ progress }) => onProgress(Math.round(progress)));
  const response = await task.catch(() => {
    throw networkFailed();
  });
  const body = parsed(response.data);
  if (response.statusCode === 200 || response.statusCode === 201) return body as Upload;
  const problem = decodeProblem(response.statusCode, body);
  announceSessionEnd(problem);
  throw problem;
}
