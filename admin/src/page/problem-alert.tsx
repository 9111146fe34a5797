import Alert from '@mui/material/Alert';
import type { ApiProblem } from '../api/problem';

/** A refused action, told in place; read out at once. */
export const ProblemAlert = ({
  problem,
  onClose,
}: {
  problem: ApiProblem | undefined;
  onClose?: () => void;
}) =>
  problem ? (
    <Alert
      severity={problem.code === 'outcome-unknown' ? 'warning' : 'error'}
      onClose={onClose}
      sx={{ my: 2 }}
    >
      {problem.message}
    </Alert>
  ) : null;
