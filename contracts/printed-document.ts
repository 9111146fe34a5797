import { Type, type Static } from '@sinclair/typebox';
import { printedDocumentKinds } from './printed-document-kinds';
import type { Routes } from './route';
import { id, oneOf } from './shape';

/** The 申报表 and the 报名成功通知单 on paper, and the check of their code (R-M6). */

/** All that anyone who holds the paper may learn from us. */
export const documentCheck = Type.Object({
  standing: oneOf(['valid', 'void'] as const),
  kind: oneOf(printedDocumentKinds),
  version: Type.Integer({ description: '第几次提交的版本' }),
  projectName: Type.String(),
  personNameMasked: Type.String(),
});
export type DocumentCheck = Static<typeof documentCheck>;

const params = Type.Object({ id });

export const printedDocumentRoutes = {
  'GET /applications/:id/application-form.pdf': {
    summary: '申报表（PDF）：最近一次提交的全部内容，带校验码与版本号',
    tag: 'printed-document',
    params,
    produces: 'application/pdf',
    problems: ['not-found', 'not-allowed-now'],
  },
  'GET /applications/:id/notice.pdf': {
    summary: '报名成功通知单（PDF）：审核通过并缴清费用后',
    tag: 'printed-document',
    params,
    produces: 'application/pdf',
    problems: ['not-found', 'not-allowed-now'],
  },
  'GET /printed-documents/:code': {
    summary: '校验申报表或通知单：有效或作废、版本、项目、隐去的姓名',
    tag: 'printed-document',
    params: Type.Object({ code: Type.String({ minLength: 1, maxLength: 40 }) }),
    response: documentCheck,
    problems: ['not-found', 'too-many-requests'],
  },
} as const satisfies Routes;
