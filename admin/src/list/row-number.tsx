import { useListContext, useRecordContext } from 'react-admin';

/** 序号 of the row in the whole list. */
export function RowNumber() {
  const { page, perPage, data = [] } = useListContext();
  const record = useRecordContext();
  return (page - 1) * perPage + data.findIndex(({ id }) => id === record?.id) + 1;
}
