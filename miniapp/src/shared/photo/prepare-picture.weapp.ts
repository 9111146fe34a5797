import Taro from '@tarojs/taro';
import { sharpnessOf, type Picture } from './picture';

const measuredWidthPx = 400;
const quality = 85;

/** Compresses a picture of the camera or the album and measures it. Rejects what isn't a picture. */
export async function preparePicture(taken: string): Promise<Picture> {
  const { tempFilePath: path } = await Taro.compressImage({ src: taken, quality });
  const [{ width, height }, file] = await Promise.all([
    Taro.getImageInfo({ src: path }),
    Taro.getFileInfo({ filePath: path }),
  ]);
  const measuredHeight = Math.max(3, Math.round((height / width) * measuredWidthPx));
  return {
    path,
    width,
    height,
    sizeBytes: 'size' in file ? file.size : 0,
    sharpness: await measureSharpness(path, measuredWidthPx, measuredHeight),
  };
}

async function measureSharpness(path: string, width: number, height: number): Promise<number> {
  const canvas = Taro.createOffscreenCanvas({ type: '2d', width, height });
  const context = canvas.getContext('2d') as CanvasRenderingContext2D;
  const image = canvas.createImage();
  await new Promise<void>((resolve, reject) => {
    image.onload = () => resolve();
    image.onerror = () => reject(new Error('Not a picture'));
    image.src = path;
  });
  context.drawImage(image as unknown as CanvasImageSource, 0, 0, width, height);
  return sharpnessOf(context.getImageData(0, 0, width, height).data, width, height);
}
