import { ColumnsButton, useListContext } from 'react-admin';
import { PageTitle } from '../page/page-title';
import { SavedFilters } from './saved-filters';

/** The list's name with the total that follows the filter, saved filters, and the choice of columns. */
export function ListHead({ title }: { title: string }) {
  const { total, isPending, error } = useListContext();
  return (
    <PageTitle
      title={title}
      note={
        !isPending && !error && total !== undefined ? `共 ${total.toLocaleString('zh-CN')} 条` : undefined
      }
    >
      <SavedFilters />
      <ColumnsButton />
    </PageTitle>
  );
}
