import type { Field, FieldTable, PrintedSection } from '../form-content';
import type { Sheet } from './sheet';
import { drawRow, type Cell } from './table';
import { lineHeight } from './text-lines';

const text = { size: 10 } as const;
const label = { size: 10, color: '#303030' } as const;
const small = { size: 8.5 } as const;
const heading = { size: 12, weight: 'strong' } as const;
const labelWidth = 88;

/** A section of the form: its title, its fields in one or two columns, its tables. */
export function drawSection(sheet: Sheet, section: PrintedSection): void {
  // A title is never alone at the foot of a page.
  sheet.need(lineHeight(heading) + 48);
  sheet.y += 10;
  sheet.write(section.title, heading);
  sheet.y += 3;
  drawFields(sheet, section.fields, sheet.width);
  for (const table of section.tables) drawTable(sheet, table);
}

/** Fields with their labels; two short ones that follow each other share a row. `width` leaves room for a photo. */
export function drawFields(sheet: Sheet, fields: readonly Field[], width: number): void {
  const half = width / 2;
  const isShort = (field: Field | undefined): field is Field =>
    field !== undefined && sheet.setter.lines(field.value, half - labelWidth - 10, text).length === 1;
  for (let index = 0; index < fields.length; index += 1) {
    const field = fields[index];
    const next = fields[index + 1];
    if (!field) continue;
    if (isShort(field) && isShort(next)) {
      drawRow(sheet, [...pair(field, half), ...pair(next, half)]);
      index += 1;
    } else drawRow(sheet, pair(field, width));
  }
}

function pair(field: Field, width: number): Cell[] {
  return [
    { text: field.label, width: labelWidth, style: label, isLabel: true },
    { text: field.value, width: width - labelWidth, style: text },
  ];
}

function drawTable(sheet: Sheet, table: FieldTable): void {
  if (table.title) {
    sheet.need(lineHeight(text) + 40);
    sheet.y += 4;
    sheet.write(table.title, text);
    sheet.y += 2;
  }
  // Many columns don't fit a page's width: then each row is a block of fields of its own.
  if (table.columns.length > mostColumns) return drawBlocks(sheet, table);
  const numberWidth = 32;
  const widths = columnWidths(table, sheet.width - numberWidth);
  const row = (number: string, cells: readonly string[], isLabel = false) => [
    { text: number, width: numberWidth, style: small, isLabel },
    ...cells.map((cell, place) => ({ text: cell, width: widths[place] ?? 0, style: small, isLabel })),
  ];
  const header = () => drawRow(sheet, row('序号', table.columns, true));
  sheet.need(60);
  header();
  table.rows.forEach((cells, index) => drawRow(sheet, row(String(index + 1), cells), header));
}

const mostColumns = 6;

/** Shares the width by the longest text of each column, within bounds: a long one wraps, a short one stays readable. */
function columnWidths({ columns, rows }: FieldTable, width: number): number[] {
  const weights = columns.map((column, place) => {
    const longest = Math.max(column.length, ...rows.map((cells) => cells[place]?.length ?? 0));
    return Math.min(Math.max(longest, 5), 20);
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => (width * weight) / sum);
}

function drawBlocks(sheet: Sheet, table: FieldTable): void {
  table.rows.forEach((cells, index) => {
    sheet.need(60);
    drawRow(sheet, [{ text: `第 ${index + 1} 项`, width: sheet.width, style: label, isLabel: true }]);
    const fields = table.columns.map((column, place) => ({ label: column, value: cells[place] ?? '' }));
    drawFields(sheet, fields, sheet.width);
    sheet.y += 4;
  });
}
