import { existsSync, readFileSync } from 'node:fs';
import { create, type Font } from 'fontkit';

/** The two weights of a printed page. */
export type Weight = 'regular' | 'strong';

/** What a character is drawn with: a font registered with the document, or nothing that we have. */
export type FontName = Weight | 'rare';

interface FontFile {
  readonly bytes: Buffer;
  /** Which font of a collection. */
  readonly postscriptName?: string;
  readonly font: Font;
}

const shipped = '@expo-google-fonts/noto-sans-sc';
/** Has the characters beyond the basic plane (𠮷) that ours lacks. Debian's package fonts-noto-cjk. */
const rareFont = {
  path: '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  postscriptName: 'NotoSansCJKsc-Regular',
};

let loaded: { regular: FontFile; strong: FontFile; rare?: FontFile } | undefined;

/** Reads the files once a process, at the first print: 40 MB that a process which prints nothing never needs. */
function files() {
  loaded ??= {
    regular: read(require.resolve(`${shipped}/400Regular/NotoSansSC_400Regular.ttf`)),
    strong: read(require.resolve(`${shipped}/500Medium/NotoSansSC_500Medium.ttf`)),
    ...(existsSync(rareFont.path) && { rare: read(rareFont.path, rareFont.postscriptName) }),
  };
  return loaded;
}

function read(path: string, postscriptName?: string): FontFile {
  const bytes = readFileSync(path);
  const opened = create(bytes, postscriptName);
  if ('fonts' in opened) throw new Error(`${path} is a collection; which font of it?`);
  return { bytes, postscriptName, font: opened };
}

/** Makes the fonts known to a document, under their `FontName`. */
export function registerFonts(document: PDFKit.PDFDocument): void {
  const { regular, strong, rare } = files();
  document.registerFont('regular', regular.bytes);
  document.registerFont('strong', strong.bytes);
  if (rare) document.registerFont('rare', rare.bytes, rare.postscriptName);
}

/** The font that has this character, if there is one. */
export function findFont(character: string, weight: Weight): FontName | undefined {
  const codePoint = character.codePointAt(0) ?? 0;
  const { [weight]: wanted, rare } = files();
  if (wanted.font.hasGlyphForCodePoint(codePoint)) return weight;
  return rare?.font.hasGlyphForCodePoint(codePoint) ? 'rare' : undefined;
}
