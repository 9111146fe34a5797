import type { Answer } from '../../api/routes';
import { EmptyState } from '../../page/empty-state';
import { ResultTable } from './result-table';

export type LibraryAnswer = Answer<'POST /institution-registrations/library-search'>;

/** What the library and the running applications have of this name (R-D1). Opinions are the applicant's alone. */
export const LibraryResults = ({ answer, name }: { answer: LibraryAnswer; name: string }) =>
  answer.items.length === 0 ? (
    <EmptyState title={`没有找到“${name}”`}>
      所选主管单位及其下级中没有这个名称，也没有人正在那里申请。请核对完整名称，或换上级主管单位再查；确实没有的，请点击“补增申请”。
    </EmptyState>
  ) : (
    <ResultTable
      caption="详细搜索的结果"
      rows={answer.items.map((item, index) => ({
        ...item,
        id: String(index),
        opinion: item.state === 'refused' ? '申请人用手机搜索后可见' : '无',
      }))}
    />
  );
