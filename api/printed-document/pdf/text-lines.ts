import { findFont, type FontName, type Weight } from './fonts';
import type { RareNotes } from './rare-notes';
import { textUnits } from './text-units';

export type Pdf = PDFKit.PDFDocument;

export interface TextStyle {
  readonly size: number;
  readonly weight?: Weight;
  readonly color?: string;
}

/** Characters in a row that one font draws. */
interface Run {
  readonly font: FontName;
  readonly text: string;
}

/** One line of text, measured: what fits between two margins. */
export interface TextLine {
  readonly runs: readonly Run[];
  readonly width: number;
}

/** From baseline to baseline, by the size of the letters. */
export const lineHeight = (style: TextStyle): number => style.size * 1.5;

/** Sets and draws text in several fonts, which pdfkit's own wrapping can't, and breaks lines as Chinese does. */
export class TextSetter {
  constructor(
    private readonly pdf: Pdf,
    private readonly rareNotes: RareNotes,
  ) {}

  /** The text in lines no wider than `width` points; an empty text is one empty line. */
  lines(text: string, width: number, style: TextStyle): TextLine[] {
    const lines: TextLine[] = [];
    let current: TextLine = { runs: [], width: 0 };
    const endLine = () => {
      lines.push(current);
      current = { runs: [], width: 0 };
    };
    for (const unit of textUnits(text)) {
      if (unit === '\n') {
        endLine();
        continue;
      }
      const whole = this.measure(unit, style);
      const pieces =
        whole.width <= width ? [whole] : [...unit].map((character) => this.measure(character, style));
      for (const piece of pieces) {
        // Spaces at the end may stand over the edge: they aren't seen.
        const seen = piece.width - this.trailingSpace(piece, style);
        if (current.width > 0 && current.width + seen > width) endLine();
        current = { runs: [...current.runs, ...piece.runs], width: current.width + piece.width };
      }
    }
    endLine();
    return lines;
  }

  /** Draws a line with its top left corner at a point. */
  draw(line: TextLine, x: number, y: number, style: TextStyle): void {
    this.pdf.fillColor(style.color ?? '#000000').fontSize(style.size);
    let left = x;
    for (const run of line.runs) {
      this.pdf.font(run.font).text(run.text, left, y, { lineBreak: false });
      left += this.pdf.widthOfString(run.text);
    }
  }

  private measure(text: string, { size, weight = 'regular' }: TextStyle): TextLine {
    const runs = this.runs(text, weight);
    this.pdf.fontSize(size);
    const width = runs.reduce((sum, run) => sum + this.pdf.font(run.font).widthOfString(run.text), 0);
    return { runs, width };
  }

  private trailingSpace(line: TextLine, { size }: TextStyle): number {
    const last = line.runs.at(-1);
    const spaces = last?.text.match(/\s+$/)?.[0];
    return last && spaces ? this.pdf.font(last.font).fontSize(size).widthOfString(spaces) : 0;
  }

  private runs(text: string, weight: Weight): Run[] {
    const runs: { font: FontName; text: string }[] = [];
    for (const character of text) {
      const font = findFont(character, weight);
      const run = { font: font ?? weight, text: font ? character : this.rareNotes.substitute(character) };
      const last = runs.at(-1);
      if (last?.font === run.font) last.text += run.text;
      else runs.push(run);
    }
    return runs;
  }
}
