import { useApi } from '../api/use-api';
import { ApiProblem } from '../api/problem';
import { useState } from 'react';

export interface Consent {
  isTicked: boolean;
  tick: (isTicked: boolean) => void;
  /** The versions of the texts that are agreed to; undefined until they are known. */
  versions: { privacy: string; agreement: string } | undefined;
  problem: ApiProblem | undefined;
}

/**
 * The consent before the first collection (R-V1).
 * @param wasGiven it was given earlier in this activation; otherwise it is never ticked beforehand
 */
export function useConsent(wasGiven: boolean): Consent {
  const [isTicked, tick] = useState(wasGiven);
  const { data, error } = useApi('GET /login/options', {});
  return {
    isTicked,
    tick,
    versions: data && { privacy: data.privacyVersion, agreement: data.agreementVersion },
    problem: error instanceof ApiProblem ? error : undefined,
  };
}
