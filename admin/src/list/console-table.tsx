import { color } from '@contracts/design-tokens';
import { DataTable, type DataTableProps } from 'react-admin';

/** The table of every list: a row opens its record, the head stays in sight, nothing is selected in vain. */
export const ConsoleTable = (props: DataTableProps) => (
  <DataTable
    bulkActionButtons={false}
    rowClick="show"
    size="small"
    {...props}
    sx={{
      '& .RaDataTable-headerCell': {
        position: 'sticky',
        top: { xs: 0, sm: 56 },
        zIndex: 1,
        bgcolor: color.groundGrey,
      },
      '& td:first-of-type, & th:first-of-type': { pl: 2 },
      ...props.sx,
    }}
  />
);
