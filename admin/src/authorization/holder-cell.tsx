import Button from '@mui/material/Button';
import { TwoLines } from '../review/two-lines';
import type { TableRow } from './authorization-source';

/** Who has the business, and the way to those who assist (R-H5). */
export const HolderCell = ({ row, onAssistants }: { row: TableRow; onAssistants: () => void }) => (
  <>
    {row.holder ? <TwoLines first={row.holder.name} second={row.holder.phoneMasked} /> : '—'}
    {row.assistants > 0 && row.grantId && (
      <Button
        size="small"
        sx={{ ml: -0.5, minWidth: 0, py: 0, whiteSpace: 'nowrap' }}
        aria-label={`辅助管理员：${row.institution.name} ${row.business.name}`}
        onClick={(event) => {
          // A button's click is not one on its row.
          event.stopPropagation();
          onAssistants();
        }}
      >
        辅助管理员 {row.assistants} 人
      </Button>
    )}
  </>
);
