import sharp from 'sharp';
import { keptSidePixels } from '../../contracts/upload-limit';
import { ProblemError } from '../problems';

/** What we store of a picture: upright, without EXIF or other hidden data, at most `keptSidePixels` a side. */
export interface Picture {
  bytes: Buffer;
  width: number;
  height: number;
}

const accepted: ReadonlySet<string> = new Set(['jpeg', 'png', 'webp']);
/** More than any phone's camera; less than what would fill the memory when unpacked. */
const pixelLimit = 120_000_000;

/** One picture at a time needs up to 400 MB unpacked, so a process unpacks few at once. */
sharp.concurrency(1);
sharp.cache(false);

/**
 * Reads a picture from its bytes, whatever its name or declared type, and makes it anew as JPEG. Refuses what isn't
 * one, what is broken, and a small file that would unpack into an enormous picture.
 */
export async function readPicture(bytes: Buffer): Promise<Picture> {
  const source = sharp(bytes, { limitInputPixels: pixelLimit, failOn: 'error', animated: false });
  const { format, width, height } = await source.metadata().catch(refuse);
  if (!accepted.has(format) || !width || !height) throw notAccepted();
  const { data, info } = await source
    .rotate()
    .resize({ width: keptSidePixels, height: keptSidePixels, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: 88, mozjpeg: false })
    .toBuffer({ resolveWithObject: true })
    .catch(refuse);
  return { bytes: data, width: info.width, height: info.height };
}

function refuse(cause: unknown): never {
  if (cause instanceof Error && cause.message.includes('pixel limit'))
    throw new ProblemError('file-not-accepted', '图片的尺寸过大，请重新拍摄或缩小后再上传。', { cause });
  throw notAccepted(cause);
}

const notAccepted = (cause?: unknown): ProblemError =>
  new ProblemError('file-not-accepted', '这不是可以使用的图片，请上传 JPEG、PNG 或 WebP 格式的照片。', {
    cause,
  });
