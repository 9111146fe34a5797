import PDFDocument from 'pdfkit';
import { registerFonts } from './fonts';
import { RareNotes } from './rare-notes';
import { lineHeight, TextSetter, type Pdf, type TextStyle } from './text-lines';

const a4 = { width: 595.28, height: 841.89 };
const margin = { top: 48, side: 54, bottom: 64 };

export interface SheetInfo {
  /** Shown by viewers as the document's title. */
  readonly title: string;
  /** At the foot of every page, before the page number. */
  readonly footer: string;
}

/** A4 pages with a place to write next: `y` points down from the top edge. All measures are points (1/72 inch). */
export class Sheet {
  readonly left = margin.side;
  readonly width = a4.width - margin.side * 2;
  readonly bottom = a4.height - margin.bottom;
  y = margin.top;
  readonly pdf: Pdf;
  readonly setter: TextSetter;
  private readonly rareNotes = new RareNotes();

  constructor(private readonly info: SheetInfo) {
    this.pdf = new PDFDocument({
      size: 'A4',
      margin: 0,
      bufferPages: true,
      lang: 'zh-CN',
      displayTitle: true,
      info: { Title: info.title, Producer: '湖北卫生人才', Creator: '湖北卫生人才' },
    });
    registerFonts(this.pdf);
    this.setter = new TextSetter(this.pdf, this.rareNotes);
  }

  /** Begins a new page unless this much fits on the current one. */
  need(height: number): void {
    if (this.y + height > this.bottom) this.nextPage();
  }

  nextPage(): void {
    this.pdf.addPage();
    this.y = margin.top;
  }

  /** Writes text over the whole width, over pages if need be, and moves below it. */
  write(text: string, style: TextStyle, align: 'left' | 'center' | 'right' = 'left'): void {
    const height = lineHeight(style);
    for (const line of this.setter.lines(text, this.width, style)) {
      this.need(height);
      const free = this.width - line.width;
      const indent = align === 'left' ? 0 : align === 'center' ? free / 2 : free;
      this.setter.draw(line, this.left + indent, this.y, style);
      this.y += height;
    }
  }

  /** Ends the document and gives its bytes. */
  finish(): Promise<Buffer> {
    for (const line of this.rareNotes.lines) this.write(line, footerStyle);
    this.writeFooters();
    return new Promise((resolve, reject) => {
      const parts: Buffer[] = [];
      this.pdf.on('data', (part: Buffer) => parts.push(part));
      this.pdf.on('end', () => resolve(Buffer.concat(parts)));
      this.pdf.on('error', reject);
      this.pdf.end();
    });
  }

  /** Only now is the number of pages known. */
  private writeFooters(): void {
    const { count } = this.pdf.bufferedPageRange();
    const y = a4.height - margin.bottom + 20;
    for (let page = 0; page < count; page += 1) {
      this.pdf.switchToPage(page);
      this.pdf
        .moveTo(this.left, y - 6)
        .lineTo(this.left + this.width, y - 6)
        .lineWidth(0.5)
        .stroke('#808080');
      const [footer] = this.setter.lines(this.info.footer, this.width, footerStyle);
      const [number] = this.setter.lines(`第 ${page + 1} 页，共 ${count} 页`, this.width, footerStyle);
      if (footer) this.setter.draw(footer, this.left, y, footerStyle);
      if (number) this.setter.draw(number, this.left + this.width - number.width, y, footerStyle);
    }
  }
}

const footerStyle = { size: 8.5, color: '#404040' } as const;
