import { judgePicture, sharpnessOf, type Picture } from './picture';

const picture: Picture = { path: '', width: 1600, height: 1000, sizeBytes: 400_000, sharpness: 500 };
const rgba = (grey: (x: number, y: number) => number, size: number) =>
  Array.from({ length: size * size }, (_, at) => {
    const shade = grey(at % size, Math.floor(at / size));
    return [shade, shade, shade, 255];
  }).flat();

test('R-B2 a good picture passes at once', () => {
  expect(judgePicture(picture, { minWidth: 800, aspect: 1.58 })).toEqual({ refusals: [], warnings: [] });
});

test('R-B2 too small or too large is refused, blurred or askew only warned about', () => {
  const { refusals } = judgePicture(
    { ...picture, width: 200, sizeBytes: 12e6 },
    { minWidth: 295, minHeight: 413 },
  );
  expect(refusals).toHaveLength(2);
  expect(refusals[0]).toContain('至少需要 295×413');
  const { warnings } = judgePicture(
    { ...picture, width: 1000, height: 1600, sharpness: 5 },
    { aspect: 1.58 },
  );
  expect(warnings).toHaveLength(2);
});

test('R-L3 a picture is judged as large as it is kept', () => {
  const { refusals } = judgePicture(
    { ...picture, width: 3_000, height: 4_000 },
    { minWidth: 1_600, minHeight: 2_000 },
  );
  expect(refusals).toEqual([expect.stringContaining('只有 1500×2000 像素')]);
});

test('edges are sharp, a slope is not', () => {
  expect(
    sharpnessOf(
      rgba((x) => (x % 4 < 2 ? 0 : 255), 32),
      32,
      32,
    ),
  ).toBeGreaterThan(1000);
  expect(
    sharpnessOf(
      rgba((x) => x * 4, 32),
      32,
      32,
    ),
  ).toBeLessThan(1);
});
