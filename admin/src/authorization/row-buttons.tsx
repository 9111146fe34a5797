import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { authorizationActionWords } from '@contracts/authorization-states';
import type { TableRow } from './authorization-source';
import { ProcessButton } from '../process/process-button';
import { issuerActions, type IssuerAction } from './issuer-action';

export interface RowButtonsProps {
  row: TableRow;
  onAsk: (action: IssuerAction) => void;
}

/** As the manual has them; a code that waits is replaced by 重置, then 生成授权码. */
const shown = ({ state, availableActions }: TableRow): readonly IssuerAction[] =>
  issuerActions.filter(
    (action) => availableActions.includes(action) && (action !== 'issue' || state !== 'issued'),
  );

/** What may be done with one row now; each names unit and business to who listens. */
export const RowButtons = ({ row, onAsk }: RowButtonsProps) => (
  // A button's click is not one on its row.
  <Box
    sx={{ display: 'flex', columnGap: 0.5, ml: -0.5, '& .MuiButton-root': { minWidth: 0 } }}
    onClick={(event) => event.stopPropagation()}
  >
    {shown(row).map((action) => (
      <Button
        key={action}
        size="small"
        variant={action === 'issue' ? 'outlined' : 'text'}
        color={action === 'revoke' ? 'error' : 'primary'}
        aria-label={`${authorizationActionWords[action]}：${row.institution.name} ${row.business.name}`}
        onClick={() => onAsk(action)}
      >
        {authorizationActionWords[action]}
      </Button>
    ))}
    {row.grantId && (
      <ProcessButton
        processId={`authorization/${row.grantId}`}
        subject={`${row.institution.name} ${row.business.name}`}
      />
    )}
  </Box>
);
