import { useState } from 'react';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { printedDocumentWords, type PrintedDocumentKind } from '@contracts/printed-document-kinds';
import { Notice } from '@/shared/feedback/notice';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { openDocument } from '@/shared/platform/open-document';
import { asRequestProblem } from '@/shared/request/request-problem';
import { CheckPageHint } from './check-page-hint';

const routes = {
  'application-form': 'GET /applications/:id/application-form.pdf',
  notice: 'GET /applications/:id/notice.pdf',
} as const satisfies Record<PrintedDocumentKind, string>;

const verb = process.env.TARO_ENV === 'h5' ? '打印' : '打开或转发';

const hints: Record<PrintedDocumentKind, string> = {
  'application-form': '带校验码和版本号；现场确认时只认最新版本',
  notice: '审核已通过，请妥善保存',
};

/** The papers that can be opened, forwarded or printed now (R-M6). */
export function PrintBlock({ application }: { application: ApplicationDetail }) {
  const [problem, setProblem] = useState<string>();
  const kinds: PrintedDocumentKind[] = [
    ...(application.canPrintForm ? (['application-form'] as const) : []),
    ...(application.canPrintNotice ? (['notice'] as const) : []),
  ];
  if (kinds.length === 0) return null;
  const open = (kind: PrintedDocumentKind) => {
    setProblem(undefined);
    openDocument(routes[kind], { id: application.id }, `${printedDocumentWords[kind]}.pdf`).catch(
      (thrown: unknown) => setProblem(asRequestProblem(thrown).message),
    );
  };
  return (
    <>
      {problem && <Notice tone="refused">{problem}</Notice>}
      <LinkList>
        {kinds.map((kind) => (
          <LinkRow
            key={kind}
            icon="print"
            title={`${verb}${printedDocumentWords[kind]}`}
            text={hints[kind]}
            onPress={() => open(kind)}
          />
        ))}
      </LinkList>
      <CheckPageHint />
    </>
  );
}
