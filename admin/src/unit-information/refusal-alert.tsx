import Alert from '@mui/material/Alert';
import type { ApiProblem } from '../api/problem';
import { ProblemAlert } from '../page/problem-alert';
import { unshownFaults } from './unshown-faults';

interface RefusalAlertProps {
  problem: ApiProblem | undefined;
  /** Whether the form has a field of this path, at which the sentence stands. */
  isShown: (path: string) => boolean;
}

/** A refused form: as a whole, or what is wrong with fields that aren't on the page. The rest stands at its fields. */
export function RefusalAlert({ problem, isShown }: RefusalAlertProps) {
  if (!problem || problem.fields.length === 0) return <ProblemAlert problem={problem} />;
  const sentences = unshownFaults(problem.fields, isShown);
  if (sentences.length === 0) return null;
  return (
    <Alert severity="error" sx={{ my: 2 }}>
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Alert>
  );
}
