import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import type { ReactNode } from 'react';

interface PanelTableProps {
  columns: readonly { label: string; align?: 'right' }[];
  /** Its rows. */
  children: ReactNode;
}

/** A table that fills its panel to the edges. */
export const PanelTable = ({ columns, children }: PanelTableProps) => (
  <Table size="small" sx={{ m: -2, width: 'calc(100% + 32px)', '& tr:last-child td': { borderBottom: 0 } }}>
    <TableHead>
      <TableRow>
        {columns.map(({ label, align }) => (
          <TableCell key={label} align={align}>
            {label}
          </TableCell>
        ))}
      </TableRow>
    </TableHead>
    <TableBody>{children}</TableBody>
  </Table>
);
