import sharp from 'sharp';
import { drawCard } from './card-picture';
import { readCard } from './card-reader';
import { drawPassport } from './passport-picture';

const holder = { name: '阿依·示例𠮷', idNumber: '422801199609170044' };

/** What the product does with an upload: metadata gone, at most `side` pixels, JPEG again. */
function recode(picture: Buffer, quality: number, side: number): Promise<Buffer> {
  return sharp(picture)
    .rotate()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .jpeg({ quality })
    .toBuffer();
}

describe('the picture of a card', () => {
  const recodings = [90, 65, 40].flatMap((quality) => [2_000, 640].map((side) => ({ quality, side })));

  test.each(recodings)(
    'reads the same after re-encoding at quality $quality, $side px',
    async ({ quality, side }) => {
      const front = await recode(await drawCard('front', 'good', holder), quality, side);
      expect(await readCard(front)).toEqual({
        found: 'card',
        card: { side: 'front', ...holder, warnings: [] },
      });
    },
  );

  test.each(recodings)(
    'stays unreadable when blurred, at quality $quality, $side px',
    async ({ quality, side }) => {
      const blurred = await recode(await drawCard('back', 'blurred', holder), quality, side);
      expect(await readCard(blurred)).toEqual({ found: 'unreadable-card' });
    },
  );

  test.each([
    ['border-missing', [-9101]],
    ['flash', [-9107]],
  ] as const)('%s is read with a warning', async (quality, warnings) => {
    const picture = await recode(await drawCard('front', quality, holder), 80, 1_600);
    expect(await readCard(picture)).toMatchObject({ found: 'card', card: { ...holder, warnings } });
  });

  test('an expired card shows its dates', async () => {
    expect(await readCard(await drawCard('back', 'expired', holder))).toMatchObject({
      card: { side: 'back', validDate: '2004.05.01-2024.05.01' },
    });
  });

  test.each(['good', 'border-missing', 'flash'] as const)(
    '%s is read again when the phone lay on its side',
    async (quality) => {
      const upright = await drawCard('front', quality, holder);
      const turned = await sharp(upright).rotate(90).jpeg().toBuffer();
      expect(await readCard(turned)).toEqual(await readCard(upright));
    },
  );

  test('a travel document, an empty picture and a text are no card', async () => {
    expect(await readCard(await drawPassport('SHILI CHOU', 'X00000022'))).toEqual({ found: 'no-card' });
    const empty = sharp({ create: { width: 600, height: 400, channels: 3, background: '#ddd' } });
    expect(await readCard(await empty.jpeg().toBuffer())).toEqual({ found: 'no-card' });
    expect(await readCard(Buffer.from('not a picture'))).toEqual({ found: 'no-picture' });
  });
});
