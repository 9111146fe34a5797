import type { ReactNode } from 'react';
import { ColumnsButton, useListContext } from 'react-admin';
import { PageTitle } from '../page/page-title';
import { SavedFilters } from './saved-filters';

/** The list's name with the total that follows the filter, what is done with the whole, saved filters, and the choice of columns. */
export function ListHead({
  title,
  counted = '',
  actions,
}: {
  title: string;
  counted?: string;
  actions?: ReactNode;
}) {
  const { total, isPending, error } = useListContext();
  return (
    <PageTitle title={title} note={isPending || error ? undefined : counted + described(total)}>
      {actions}
      <SavedFilters />
      <ColumnsButton />
    </PageTitle>
  );
}

/** Without a total there are more than are counted (`contracts/page`). */
const described = (total: number | undefined): string =>
  total === undefined ? '超过一万条' : `共 ${total.toLocaleString('zh-CN')} 条`;
