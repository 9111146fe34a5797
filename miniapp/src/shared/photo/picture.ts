import { keptSidePixels, uploadLimitBytes } from '@contracts/upload-limit';

/** A picture as taken or chosen, made ready to send. */
export interface Picture {
  /** Temporary file; on H5 a `blob:` address. */
  path: string;
  width: number;
  height: number;
  sizeBytes: number;
  /** Variance of the Laplacian at 400 px width: below about 60 the print on a document can't be read. */
  sharpness: number;
}

/** What a picture must be for its slot. */
export interface PictureLimits {
  minWidth?: number;
  minHeight?: number;
  /** Width over height, e.g. 1.58 of an ID card; pictures far from it are warned about. */
  aspect?: number;
}

export interface PictureVerdict {
  /** Why it can't be used. */
  refusals: string[];
  /** What is probably wrong; the person may use it all the same. */
  warnings: string[];
}

const blurredBelow = 60;
const aspectTolerance = 0.35;

/** The instant check of size, shape and sharpness, in sentences that say what to do. */
export function judgePicture(picture: Picture, limits: PictureLimits): PictureVerdict {
  const { sizeBytes, sharpness } = picture;
  const { width, height } = kept(picture);
  const { minWidth = 0, minHeight = 0, aspect } = limits;
  const refusals: string[] = [];
  const warnings: string[] = [];
  if (width < minWidth || height < minHeight) {
    refusals.push(
      `图片只有 ${width}×${height} 像素，至少需要 ${minWidth}×${minHeight}，请靠近重拍或换一张清晰的原图。`,
    );
  }
  if (sizeBytes > uploadLimitBytes) refusals.push('图片超过 10 MB，请重拍或压缩后再上传。');
  if (sharpness < blurredBelow) warnings.push('照片看起来模糊，请持稳手机、对焦后重拍。');
  if (aspect && Math.abs(Math.log(width / height / aspect)) > aspectTolerance) {
    warnings.push('画面比例与要求相差较大，请横竖摆正，让内容充满画面。');
  }
  return { refusals, warnings };
}

/** As large as it will be kept, which the platform judges. */
function kept({ width, height }: Picture): Pick<Picture, 'width' | 'height'> {
  const scale = Math.min(1, keptSidePixels / Math.max(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/** How sharp an image is: the variance of its Laplacian over RGBA bytes. */
export function sharpnessOf(rgba: ArrayLike<number>, width: number, height: number): number {
  const grey = (x: number, y: number) => {
    const at = (y * width + x) * 4;
    return 0.299 * (rgba[at] ?? 0) + 0.587 * (rgba[at + 1] ?? 0) + 0.114 * (rgba[at + 2] ?? 0);
  };
  let sum = 0;
  let sumOfSquares = 0;
  let count = 0;
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const edge = 4 * grey(x, y) - grey(x - 1, y) - grey(x + 1, y) - grey(x, y - 1) - grey(x, y + 1);
      sum += edge;
      sumOfSquares += edge * edge;
      count += 1;
    }
  }
  return count === 0 ? 0 : sumOfSquares / count - (sum / count) ** 2;
}
