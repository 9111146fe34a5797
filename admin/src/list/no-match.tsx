import Button from '@mui/material/Button';
import { EmptyState } from '../page/empty-state';
import { useFilters } from './use-filters';

export function NoMatch() {
  const { clear } = useFilters();
  return (
    <EmptyState
      title="没有符合条件的记录"
      action={
        <Button variant="outlined" onClick={clear}>
          清除筛选
        </Button>
      }
    >
      请放宽筛选条件后再查找。
    </EmptyState>
  );
}
