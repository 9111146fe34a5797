import { useCallback, useEffect, useState } from 'react';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';
import { forgetAccepted, hasAccepted, rememberAccepted } from '@/shared/session/accepted-consents';
import { forgetLoginOptions, getLoginOptions, type LoginOptions } from '@/shared/session/login-options';

/** The login options and whether their texts are accepted on this device. */
export function useConsent() {
  const [options, setOptions] = useState<LoginOptions>();
  const [problem, setProblem] = useState<RequestProblem>();
  const [isAccepted, setAccepted] = useState(false);

  const reload = useCallback(() => {
    setProblem(undefined);
    getLoginOptions().then(
      (next) => {
        setOptions(next);
        setAccepted(hasAccepted(next));
      },
      (thrown: unknown) => setProblem(asRequestProblem(thrown)),
    );
  }, []);
  useEffect(reload, [reload]);

  const accept = (next: boolean) => {
    setAccepted(next);
    if (next && options) rememberAccepted(options);
    else forgetAccepted();
  };

  /** After a refusal: if the texts have changed since, the new ones are to be accepted. */
  const reloadIfOutdated = (refusal: RequestProblem) => {
    if (refusal.code !== 'consent-outdated') return;
    forgetLoginOptions();
    reload();
  };

  return { options, problem, isAccepted, accept, reload, reloadIfOutdated };
}
