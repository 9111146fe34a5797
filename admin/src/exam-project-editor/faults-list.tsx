import Alert from '@mui/material/Alert';
import AlertTitle from '@mui/material/AlertTitle';
import Box from '@mui/material/Box';
import type { FieldProblem } from '@contracts/problems';
import { placeWords } from './change-words';

/** What keeps a draft from being published, each by its place (R-L2). */
export function FaultsList({ faults, definition }: { faults: readonly FieldProblem[]; definition: unknown }) {
  if (faults.length === 0) return null;
  return (
    <Alert severity="warning" sx={{ alignItems: 'flex-start' }}>
      <AlertTitle>还有 {faults.length} 处须改正，才能预览和发布</AlertTitle>
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {faults.map(({ path, message }) => (
          <li key={`${path} ${message}`}>
            {path && `${placeWords(path, [definition])}：`}
            {message}
          </li>
        ))}
      </Box>
    </Alert>
  );
}
