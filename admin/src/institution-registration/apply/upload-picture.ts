import type { Upload, PicturePurpose } from '@contracts/upload';
import { uploadLimitBytes } from '@contracts/upload-limit';
import { request } from '../../api/api';
import { applicantClient } from '../applicant/applicant';

const purpose: PicturePurpose = 'institution-registration';
const acceptedTypes: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

/** What the file chooser offers. */
export const acceptAttribute = acceptedTypes.join(',');

/** Why these files can't be the picture, said before anything is sent; undefined: exactly one that may be. */
export function pictureFault(files: readonly Pick<File, 'type' | 'size'>[]): string | undefined {
  const [file, ...others] = files;
  if (!file) return '没有收到文件，请重新选择';
  if (others.length > 0) return '这里只放一张图片，请一次选择一个文件';
  if (file.type === 'application/pdf') return '请上传图片；PDF 请先另存为 JPEG 或 PNG 图片';
  if (!acceptedTypes.includes(file.type)) return '请上传 JPEG、PNG 或 WebP 格式的图片';
  if (file.size > uploadLimitBytes) return '图片超过 10 MB，请压缩或重新拍摄后再上传';
  return undefined;
}

/** Sends one picture, kept for 30 minutes unless the application is sent. */
export async function uploadPicture(file: File): Promise<Upload> {
  const body = new FormData();
  body.set('purpose', purpose);
  body.set('file', file);
  const response = await request('POST /uploads', { body }, applicantClient);
  // By the contract; a multipart route has no typed `call`.
  return (await response.json()) as Upload;
}
