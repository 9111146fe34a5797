import type { Sheet } from './sheet';
import { lineHeight, type TextLine, type TextStyle } from './text-lines';

const padding = { x: 5, y: 4 };
const border = { width: 0.6, color: '#505050' };
const labelGround = '#F1F3F5';

export interface Cell {
  readonly text: string;
  /** Points. */
  readonly width: number;
  readonly style: TextStyle;
  readonly isLabel?: boolean;
}

interface SetCell extends Cell {
  readonly left: number;
  readonly lines: readonly TextLine[];
}

/**
 * Draws one row of a table, as high as its highest cell. A row that doesn't fit begins on the next page, but one too
 * high for a decent break is divided between its lines. `repeat` is drawn again on top of each further page.
 */
export function drawRow(sheet: Sheet, cells: readonly Cell[], repeat?: () => void): void {
  let left = sheet.left;
  let rest: SetCell[] = cells.map((cell) => {
    const set = {
      ...cell,
      left,
      lines: sheet.setter.lines(cell.text, cell.width - padding.x * 2, cell.style),
    };
    left += cell.width;
    return set;
  });
  const onNextPage = () => {
    sheet.nextPage();
    repeat?.();
  };
  if (heightOf(rest) <= divisibleFrom && sheet.y + heightOf(rest) > sheet.bottom) onNextPage();
  while (sheet.y + heightOf(rest) > sheet.bottom) {
    const free = sheet.bottom - sheet.y - padding.y * 2;
    const fitting = rest.map((cell) => Math.floor(free / lineHeight(cell.style)));
    // A single line at the foot of a page helps nobody.
    if (Math.min(...fitting) >= 2) {
      drawCells(
        sheet,
        rest.map((cell, index) => ({ ...cell, lines: cell.lines.slice(0, fitting[index]) })),
      );
      rest = rest.map((cell, index) => ({ ...cell, lines: cell.lines.slice(fitting[index]) }));
    }
    onNextPage();
  }
  drawCells(sheet, rest);
}

/** Higher than this and a row may be divided. */
const divisibleFrom = 160;

function heightOf(cells: readonly SetCell[]): number {
  return Math.max(...cells.map((cell) => cell.lines.length * lineHeight(cell.style))) + padding.y * 2;
}

function drawCells(sheet: Sheet, cells: readonly SetCell[]): void {
  const height = heightOf(cells);
  for (const cell of cells) {
    if (cell.isLabel) sheet.pdf.rect(cell.left, sheet.y, cell.width, height).fill(labelGround);
    sheet.pdf.rect(cell.left, sheet.y, cell.width, height).lineWidth(border.width).stroke(border.color);
    const textHeight = cell.lines.length * lineHeight(cell.style);
    // Labels stand in the middle of their row, values begin at its top.
    let y = sheet.y + (cell.isLabel ? (height - textHeight) / 2 : padding.y);
    for (const line of cell.lines) {
      sheet.setter.draw(line, cell.left + padding.x, y, cell.style);
      y += lineHeight(cell.style);
    }
  }
  sheet.y += height;
}
