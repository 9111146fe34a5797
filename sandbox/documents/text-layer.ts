import sharp, { type OverlayOptions } from 'sharp';

/** Drawn with a font that comes as a package: a server need not have a Chinese one. */
const fontFile = require.resolve('@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf');

export interface TextLine {
  text: string;
  left: number;
  top: number;
  /** Pixels. */
  size: number;
  colour?: string;
  /** Degrees, clockwise. */
  turned?: number;
}

/** A line of text as a layer to lay over a picture. */
export async function textLayer(line: TextLine): Promise<OverlayOptions> {
  const { text, left, top, size, colour = '#1f2329', turned = 0 } = line;
  const drawn = await sharp({
    text: {
      text: `<span foreground="${colour}">${escapeMarkup(text)}</span>`,
      font: `Noto Sans SC ${size}`,
      fontfile: fontFile,
      rgba: true,
      dpi: 72,
    },
  })
    .png()
    .toBuffer();
  const input =
    turned === 0 ? drawn : await sharp(drawn).rotate(turned, { background: '#00000000' }).toBuffer();
  return { input, left, top };
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
