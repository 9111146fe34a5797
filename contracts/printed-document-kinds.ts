/** What is printed (R-M6). Plain constants, importable at run time. */
export const printedDocumentKinds = ['application-form', 'notice'] as const;
export type PrintedDocumentKind = (typeof printedDocumentKinds)[number];

export const printedDocumentWords = {
  'application-form': '申报表',
  notice: '报名成功通知单',
} as const satisfies Record<PrintedDocumentKind, string>;
