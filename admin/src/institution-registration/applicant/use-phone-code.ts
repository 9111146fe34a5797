import type { Session } from '@contracts/login';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { useApi } from '../../api/use-api';
import { typedPhone } from '../../format/typed-phone';
import { focusSoon } from '../../keyboard/focus-soon';
import type { AcceptedConsents } from './consents';
import type { OpenQuestion } from './identity-question';
import { useApplicantAction } from './use-applicant-api';
import { useCountdown } from './use-countdown';

/** What the SMS says that its code is for. */
const purpose = 'institution-registration';

type Errors = Partial<Record<'consent' | 'phone' | 'code', string>>;

export interface PhoneCodeOptions {
  ids: Record<'consent' | 'phone' | 'code', string>;
  accepted?: AcceptedConsents;
  onOutdated?: () => void;
  onSession: (session: Session) => void;
  onQuestion: (question: OpenQuestion) => void;
}

/** The state of a phone's proof: what is typed, the code on its way, and where it leads. */
export function usePhoneCode({ ids, accepted, onOutdated, onSession, onQuestion }: PhoneCodeOptions) {
  const [typed, setTyped] = useState('');
  const phone = typedPhone(typed);
  const [code, setCode] = useState('');
  const [ticked, setTicked] = useState(false);
  const [errors, setErrors] = useState<Errors>({});
  const [sentTo, setSentTo] = useState<string>();
  const { secondsLeft, start } = useCountdown();
  const options = useApi('GET /login/options', {}, { client: 'h5' });
  const shown = options.data && {
    privacy: options.data.privacyVersion,
    agreement: options.data.agreementVersion,
  };

  const refused = (problem: ApiProblem) => {
    if (problem.code !== 'consent-outdated') return;
    setTicked(false);
    void options.refetch();
    onOutdated?.();
  };
  const codes = useApplicantAction('POST /login/sms-codes', { onRefused: refused });
  const login = useApplicantAction('POST /login/sms', { onRefused: refused });

  /** Shows the first thing that is missing and leads to it; undefined where something is. */
  const checked = (parts: readonly (keyof Errors)[]): AcceptedConsents | undefined => {
    const found: Errors = {};
    if (!/^1[3-9]\d{9}$/.test(phone)) found.phone = '请填写 11 位手机号码，例如 13800000000';
    if (parts.includes('code') && !/^\d{6}$/.test(code)) found.code = '请填写 6 位验证码';
    if (!accepted && !ticked) found.consent = '请先阅读并同意两份文本，再获取验证码';
    setErrors(found);
    const first = (['phone', 'code', 'consent'] as const).find((part) => found[part]);
    if (first) focusSoon(ids[first]);
    return first ? undefined : (accepted ?? shown);
  };

  const sendCode = async () => {
    const consents = checked(['phone']);
    if (!consents) return;
    login.clearProblem();
    const sent = await codes.send({ body: { phone, purpose, consents } });
    if (!sent) return;
    setSentTo(phone);
    start(sent.resendAfterSeconds);
    focusSoon(ids.code);
  };
  const prove = async () => {
    const consents = checked(['phone', 'code']);
    if (!consents) return;
    const outcome = await login.send({ body: { phone, code, purpose, consents } });
    if (outcome?.outcome === 'logged-in') onSession(outcome.session);
    else if (outcome) onQuestion(outcome);
  };

  return {
    /** As it was typed or pasted; what is sent are its digits. */
    typed,
    setTyped,
    code,
    setCode,
    ticked,
    setTicked,
    errors,
    sentTo,
    secondsLeft,
    sendCode,
    prove,
    sendingCode: codes.sending,
    proving: login.sending,
    /** Nothing can be sent before it is known which texts there are to accept. */
    ready: accepted !== undefined || shown !== undefined,
    problem:
      login.problem ?? codes.problem ?? (options.error instanceof ApiProblem ? options.error : undefined),
  };
}
