import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import type { ApiProblem } from '../api/problem';
import { useShortcuts } from '../keyboard/use-shortcuts';
import { ProblemAlert } from '../page/problem-alert';
import { LateDecisionAlert } from './late-decision-alert';
import { Panel } from './panel';

export interface TwoWayDecisionProps {
  canDecide: boolean;
  sending: boolean;
  /** Why a decision came too late. */
  conflict: string | undefined;
  problem: ApiProblem | undefined;
  words: {
    /** The verbs: 通过, 拒绝. */
    pass: string;
    refuse: string;
    /** What is written with a refusal: its field, and its short name. */
    field: string;
    what: string;
    /** Below the field, and in its place where it is missing. */
    help: string;
    missing: string;
  };
  onPass: () => void;
  /** What was written, without outer spaces, and never nothing. */
  onRefuse: (written: string) => void;
}

/**
 * Passes, or refuses with words that the other side reads. Keys 1 and 2 lead to the decision and send nothing, as in the
 * review of materials; Enter sends. Where nothing is to be decided, only what became of a decision that came too late.
 */
export function TwoWayDecision(props: TwoWayDecisionProps) {
  const { canDecide, sending, conflict, problem, words, onPass, onRefuse } = props;
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const passButton = useRef<HTMLButtonElement>(null);
  const refuseButton = useRef<HTMLButtonElement>(null);
  const written = text.trim();

  const refuse = () => {
    if (written !== '') return onRefuse(written);
    setMissing(true);
    field.current?.focus();
  };
  useShortcuts((shortcut) => {
    if (typeof shortcut !== 'object' || !canDecide || sending || shortcut.decision > 2) return false;
    const refusing = written === '' ? field : refuseButton;
    (shortcut.decision === 1 ? passButton : refusing).current?.focus();
    return true;
  });

  const tooLate = conflict && (
    <LateDecisionAlert sentence={conflict} typed={canDecide ? '' : written} what={words.what} />
  );
  if (!canDecide) return tooLate ? <Panel title="审核">{tooLate}</Panel> : null;
  return (
    <Panel title="审核">
      {tooLate}
      <TextField
        label={words.field}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMissing(false);
        }}
        inputRef={field}
        error={missing}
        helperText={missing ? words.missing : words.help}
        multiline
        minRows={3}
        fullWidth
        slotProps={{ htmlInput: { maxLength: 500 } }}
      />
      <ProblemAlert problem={problem} />
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2 }}>
        <Button ref={passButton} variant="contained" loading={sending} onClick={onPass} aria-keyshortcuts="1">
          {words.pass}（1）
        </Button>
        <Button
          ref={refuseButton}
          variant="outlined"
          color="error"
          disabled={sending}
          onClick={refuse}
          aria-keyshortcuts="2"
        >
          {words.refuse}（2）
        </Button>
      </Box>
    </Panel>
  );
}
