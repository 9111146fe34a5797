import type { AccountActivation } from '@contracts/unit-account';
import { useCallback, useEffect, useState } from 'react';
import { call } from '../api/api';
import { ApiProblem } from '../api/problem';

/** Where the page stands: `entry` asks for account and code. */
export type ActivationPhase =
  | { name: 'loading' }
  | { name: 'failed'; error: unknown }
  | { name: 'entry'; wasLost: boolean }
  | { name: 'under-way'; activation: AccountActivation };

/** The activation of this browser, as the server holds it: a reload goes on where it was left (R-E1). */
export function useActivation() {
  const [phase, setPhase] = useState<ActivationPhase>({ name: 'loading' });

  const load = useCallback(() => {
    setPhase({ name: 'loading' });
    call('GET /account-activations/current', {}).then(
      (activation) => setPhase({ name: 'under-way', activation }),
      (error: unknown) =>
        setPhase(
          error instanceof ApiProblem && error.code === 'activation-over'
            ? { name: 'entry', wasLost: false }
            : { name: 'failed', error },
        ),
    );
  }, []);
  useEffect(load, [load]);

  return {
    phase,
    reload: load,
    /** What a step was answered. */
    adopt: useCallback((activation: AccountActivation) => setPhase({ name: 'under-way', activation }), []),
    /** The server doesn't know this browser's activation any more. */
    lose: useCallback(() => setPhase({ name: 'entry', wasLost: true }), []),
    /** Another account is to be activated here, perhaps by somebody else: this browser forgets the one that it shows. */
    startAnew: useCallback(() => {
      setPhase({ name: 'loading' });
      call('DELETE /account-activations/current', {}).then(
        () => setPhase({ name: 'entry', wasLost: false }),
        (error: unknown) => setPhase({ name: 'failed', error }),
      );
    }, []),
  };
}
