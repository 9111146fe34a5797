import { color } from '@contracts/design-tokens';
import { DataTable, type DataTableProps, type RaRecord } from 'react-admin';

/** The table of every list: a row opens its record, the head stays in sight, nothing is selected in vain. */
export const ConsoleTable = <Row extends RaRecord = RaRecord>(props: DataTableProps<Row>) => (
  <DataTable<Row>
    bulkActionButtons={false}
    rowClick="show"
    size="small"
    {...props}
    sx={{
      '& .RaDataTable-headerCell': {
        position: 'sticky',
        // A narrow window scrolls the table by itself, sideways.
        top: { xs: 0, md: 56 },
        zIndex: 1,
        bgcolor: color.groundGrey,
      },
      // What is done with those selected takes a line of its own, instead of lying over the filters.
      '&& .RaBulkActionsToolbar-toolbar': { position: 'static', transform: 'none' },
      '& td:first-of-type, & th:first-of-type': { pl: 2 },
      ...props.sx,
    }}
  />
);
