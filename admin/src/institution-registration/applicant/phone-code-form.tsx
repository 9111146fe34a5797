import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { Session } from '@contracts/login';
import { useId, type FormEvent } from 'react';
import { ProblemAlert } from '../../page/problem-alert';
import { ConsentTick } from './consent-tick';
import type { AcceptedConsents } from './consents';
import type { OpenQuestion } from './identity-question';
import { usePhoneCode } from './use-phone-code';

export interface PhoneCodeFormProps {
  /** What the proven phone is for. */
  verb: string;
  /** The texts accepted already; without them the consent is asked for here. */
  accepted?: AcceptedConsents;
  /** The texts have changed since they were accepted. */
  onOutdated?: () => void;
  /** The id of the phone's field, where a form leads to it. */
  phoneFieldId?: string;
  /** What the form around says about the phone. */
  error?: string;
  onSession: (session: Session) => void;
  onQuestion: (question: OpenQuestion) => void;
}

/** Consent where it is not given yet, the phone, and the code that was sent to it. */
export function PhoneCodeForm({
  verb,
  accepted,
  phoneFieldId,
  error,
  onOutdated,
  onSession,
  onQuestion,
}: PhoneCodeFormProps) {
  const own = useId();
  const phoneId = phoneFieldId ?? `${own}-phone`;
  const ids = { phone: phoneId, code: `${phoneId}-code`, consent: `${phoneId}-consent` };
  const proof = usePhoneCode({ ids, accepted, onOutdated, onSession, onQuestion });
  const { typed, code, errors, secondsLeft } = proof;
  const phoneError = errors.phone ?? error;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    void proof.prove();
  };
  return (
    <Box component="form" onSubmit={submit} noValidate>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'flex-start' }}>
        <TextField
          id={ids.phone}
          label="申请人手机"
          value={typed}
          required
          onChange={(event) => proof.setTyped(event.target.value)}
          error={phoneError !== undefined}
          helperText={phoneError ?? (proof.sentTo && `验证码已发送至 ${proof.sentTo}，5 分钟内有效`)}
          slotProps={{ htmlInput: { inputMode: 'tel', autoComplete: 'tel-national', maxLength: 32 } }}
          sx={{ width: { xs: '100%', sm: 232 } }}
        />
        <TextField
          id={ids.code}
          label="短信验证码"
          value={code}
          required
          onChange={(event) =>
            proof.setCode(event.target.value.normalize('NFKC').replace(/\D/g, '').slice(0, 6))
          }
          error={errors.code !== undefined}
          helperText={errors.code}
          slotProps={{ htmlInput: { inputMode: 'numeric', autoComplete: 'one-time-code' } }}
          sx={{ width: 152 }}
        />
        <Button
          variant="outlined"
          loading={proof.sendingCode}
          disabled={secondsLeft > 0 || !proof.ready}
          onClick={() => void proof.sendCode()}
          sx={{ height: 40, width: 136 }}
        >
          {secondsLeft > 0 ? `${secondsLeft} 秒后重发` : '获取验证码'}
        </Button>
        <Button type="submit" variant="contained" loading={proof.proving} sx={{ height: 40 }}>
          {verb}
        </Button>
      </Box>
      <ProblemAlert problem={proof.problem} />
      {!accepted && (
        <Box sx={{ mt: 1.5 }}>
          <ConsentTick
            id={ids.consent}
            ticked={proof.ticked}
            onChange={proof.setTicked}
            error={errors.consent}
          />
        </Box>
      )}
    </Box>
  );
}
