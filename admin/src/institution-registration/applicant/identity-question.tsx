import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import { useState, type FormEvent } from 'react';
import type { LoginOutcome, Session } from '@contracts/login';
import { useApplicantAction } from './use-applicant-api';

export type OpenQuestion = Extract<LoginOutcome, { outcome: 'confirm-identity' }>;

export interface IdentityQuestionProps {
  question: OpenQuestion;
  onAnswered: (session: Session) => void;
  /** Another code is needed: the tries are used up, or the question is over. */
  onOver: () => void;
}

/** A verified account on a browser that it doesn't know says whose it is, because numbers are reissued (R-A2). */
export function IdentityQuestion({ question, onAnswered, onOver }: IdentityQuestionProps) {
  const [name, setName] = useState('');
  const [lastSix, setLastSix] = useState('');
  const [wrongTries, setWrongTries] = useState(0);
  const { send, sending, problem } = useApplicantAction('POST /login/confirmations', {
    onRefused: ({ code }) => code === 'identity-mismatch' && setWrongTries((tries) => tries + 1),
  });
  const triesLeft = question.triesLeft - wrongTries;
  const isOver = triesLeft <= 0 || problem?.code === 'login-code-wrong';
  const isWhole = name.trim() !== '' && lastSix.trim().length === 6;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole || isOver) return;
    const { challenge } = question;
    const answer = { challenge, name: name.trim(), lastSix: lastSix.trim().toUpperCase() };
    const outcome = await send({ body: answer });
    if (outcome?.outcome === 'logged-in') onAnswered(outcome.session);
  };

  return (
    <Box component="form" onSubmit={(event) => void submit(event)} noValidate>
      <Alert severity="info" sx={{ mb: 2 }}>
        这个手机号已有通过实名认证的账号，并且首次在这台电脑上使用。请填写该账号的姓名和证件号码后六位，
        还可以核对 {Math.max(0, triesLeft)} 次。
      </Alert>
      {problem && (
        <Alert severity="error" sx={{ mb: 2 }}>
          {problem.message}
        </Alert>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <TextField
          label="姓名"
          value={name}
          autoFocus
          onChange={(event) => setName(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 64, autoComplete: 'off' } }}
        />
        <TextField
          label="证件号码后六位"
          value={lastSix}
          onChange={(event) => setLastSix(event.target.value)}
          slotProps={{ htmlInput: { maxLength: 6, autoComplete: 'off' } }}
        />
        {isOver ? (
          <Button variant="outlined" onClick={onOver} sx={{ height: 40 }}>
            重新获取验证码
          </Button>
        ) : (
          <Button type="submit" variant="contained" loading={sending} disabled={!isWhole} sx={{ height: 40 }}>
            核对
          </Button>
        )}
      </Box>
    </Box>
  );
}
