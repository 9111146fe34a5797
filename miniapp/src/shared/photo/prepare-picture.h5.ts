import { sharpnessOf, type Picture } from './picture';

const longestSidePx = 2400;
const measuredWidthPx = 400;
const jpegQuality = 0.88;

function draw(image: ImageBitmap, width: number, height: number) {
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, 0, 0, width, height);
  return { canvas, context };
}

/** Scales a chosen picture down to what is needed, as JPEG, and measures it. Rejects what isn't a picture. */
export async function preparePicture(path: string): Promise<Picture> {
  const original = await (await fetch(path)).blob();
  const image = await createImageBitmap(original);
  const scale = Math.min(1, longestSidePx / Math.max(image.width, image.height));
  const width = Math.round(image.width * scale);
  const height = Math.round(image.height * scale);
  const { canvas } = draw(image, width, height);
  const measuredHeight = Math.max(3, Math.round((height / width) * measuredWidthPx));
  const pixels = draw(image, measuredWidthPx, measuredHeight).context?.getImageData(
    0,
    0,
    measuredWidthPx,
    measuredHeight,
  );
  const jpeg = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', jpegQuality));
  // A small original in JPEG is sent as it is: compressing it again would only lose.
  const sent = scale === 1 && original.type === 'image/jpeg' ? original : (jpeg ?? original);
  return {
    path: URL.createObjectURL(sent),
    width,
    height,
    sizeBytes: sent.size,
    sharpness: pixels ? sharpnessOf(pixels.data, measuredWidthPx, measuredHeight) : 0,
  };
}
