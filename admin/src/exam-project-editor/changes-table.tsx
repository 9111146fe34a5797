import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { color } from '@contracts/design-tokens';
import type { DefinitionChange } from '@contracts/exam-project-editor';
import { changeWords } from './change-words';

/** What one version changes of another, in words (R-L2). `definitions`: the newest first. */
export function ChangesTable({
  changes,
  definitions,
}: {
  changes: readonly DefinitionChange[];
  definitions: readonly unknown[];
}) {
  return (
    <Box sx={{ border: 1, borderColor: 'divider', borderRadius: 1, overflowX: 'auto' }}>
      <Table
        size="small"
        sx={{ '& tbody tr:last-child td': { borderBottom: 0 }, tableLayout: 'fixed', minWidth: 480 }}
      >
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '34%' }}>修改之处</TableCell>
            <TableCell>原来</TableCell>
            <TableCell>改为</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {changes.map((change) => {
            const { place, before, after, note } = changeWords(change, definitions);
            const isWhole = change.before === undefined || change.after === undefined;
            return (
              <TableRow
                key={`${change.path} ${note}`}
                sx={{ '& td': { verticalAlign: 'top', overflowWrap: 'anywhere' } }}
              >
                <TableCell>{place}</TableCell>
                {note ? (
                  <TableCell colSpan={2}>{note}</TableCell>
                ) : (
                  <>
                    <TableCell sx={{ color: before === undefined ? 'text.secondary' : undefined }}>
                      {before ?? (isWhole ? '没有' : '—')}
                    </TableCell>
                    <TableCell sx={{ color: after === undefined ? color.refused : undefined }}>
                      {after ?? (isWhole ? '删去' : '去掉左边所列')}
                    </TableCell>
                  </>
                )}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </Box>
  );
}
