/** Why a workbook can't be read at all. */
export class SheetError extends Error {
  override readonly name = 'SheetError';

  constructor(
    readonly fault: 'not-a-workbook' | 'too-much-content',
    options?: ErrorOptions,
  ) {
    super(fault, options);
  }
}
