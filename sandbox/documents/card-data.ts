/**
 * What a sandbox card carries as a block code in the picture itself, so that OCR is a function of the uploaded
 * bytes and survives the product's re-encoding. Keys are short: fewer characters make larger modules.
 */
export type CardData =
  | { side: 'front'; name: string; idNumber: string; warnings: readonly number[] }
  | { side: 'back'; validDate: string; warnings: readonly number[] };

const mark = 'HBWS1';

export function packCard(card: CardData): string {
  const fields = card.side === 'front' ? ['F', card.name, card.idNumber] : ['B', card.validDate, ''];
  return [mark, ...fields, card.warnings.join(',')].join('|');
}

/** Nothing if the code is not one of ours. */
export function unpackCard(text: string): CardData | undefined {
  const [first, side, main, idNumber, warned] = text.split('|');
  if (first !== mark || main === undefined || idNumber === undefined || warned === undefined)
    return undefined;
  const warnings = warned === '' ? [] : warned.split(',').map(Number);
  if (side === 'F') return { side: 'front', name: main, idNumber, warnings };
  if (side === 'B') return { side: 'back', validDate: main, warnings };
  return undefined;
}
