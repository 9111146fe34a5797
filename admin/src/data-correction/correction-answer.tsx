import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useRef, useState } from 'react';
import type { CorrectionDetail } from '@contracts/data-correction';
import { correctionKindWords, correctionTextLength } from '@contracts/data-correction-states';
import { ConfirmDialog } from '../components/confirm-dialog';
import { LateDecisionAlert } from '../components/late-decision-alert';
import { Panel } from '../components/panel';
import { ProblemAlert } from '../page/problem-alert';
import { useCorrectionAnswer, type Answer } from './use-correction-answer';

const verbs = { correct: '已更正', decline: '不予更正' } as const satisfies Record<Answer, string>;
const missing = {
  correct: '请写明更正了什么，申请人会看到',
  decline: '不予更正须说明理由，申请人会看到',
} as const satisfies Record<Answer, string>;

/** 已更正 with what was put right, or 不予更正 with the reason; each asks once more, because it is the last word on the request. */
export function CorrectionAnswer({ correction }: { correction: CorrectionDetail }) {
  const { personName, kind, availableActions } = correction;
  const [text, setText] = useState('');
  const [fault, setFault] = useState<string>();
  const [asked, setAsked] = useState<Answer>();
  const field = useRef<HTMLTextAreaElement>(null);
  const { answer, sending, conflict, problem } = useCorrectionAnswer(correction);
  const written = text.trim();
  const canAnswer = availableActions.some((action) => action === 'correct');

  const ask = (verb: Answer) => {
    if (written !== '') return setAsked(verb);
    setFault(missing[verb]);
    field.current?.focus();
  };
  const send = () => {
    if (asked) void answer(asked, written).finally(() => setAsked(undefined));
  };

  const tooLate = conflict && (
    <LateDecisionAlert sentence={conflict} typed={canAnswer ? '' : written} what="答复" />
  );
  if (!canAnswer) return tooLate ? <Panel title="答复">{tooLate}</Panel> : null;
  return (
    <Panel title="答复">
      {tooLate}
      <TextField
        label="答复内容"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setFault(undefined);
        }}
        inputRef={field}
        error={fault !== undefined}
        helperText={fault ?? '更正了什么，或不予更正的理由；申请人会看到'}
        multiline
        minRows={3}
        fullWidth
        slotProps={{ htmlInput: { maxLength: correctionTextLength } }}
      />
      <ProblemAlert problem={problem} />
      <Box sx={{ display: 'flex', gap: 1.5, mt: 2 }}>
        <Button variant="contained" disabled={sending} onClick={() => ask('correct')}>
          {verbs.correct}
        </Button>
        <Button variant="outlined" color="error" disabled={sending} onClick={() => ask('decline')}>
          {verbs.decline}
        </Button>
      </Box>
      <ConfirmDialog
        open={asked !== undefined}
        title={`答复${personName ?? '申请人'}：${asked ? verbs[asked] : ''}？`}
        confirmLabel={asked ? verbs[asked] : '答复'}
        destructive={asked === 'decline'}
        busy={sending}
        onConfirm={send}
        onClose={() => setAsked(undefined)}
      >
        {asked === 'correct'
          ? `请确认“${correctionKindWords[kind]}”已在办理途径中更正。`
          : '申请人会看到理由；有新的依据，可以再次申请。'}
        答复随即告知申请人，不能撤回。
      </ConfirmDialog>
    </Panel>
  );
}
