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
 * The consent before each collection (R-V1). Never ticked beforehand: whoever goes on with a slip may be somebody else than
 * who began with it, and the texts may have changed.
 */
export function useConsent(): Consent {
  const [isTicked, tick] = useState(false);
  const { data, error } = useApi('GET /login/options', {});
  return {
    isTicked,
    tick,
    versions: data && { privacy: data.privacyVersion, agreement: data.agreementVersion },
    problem: error instanceof ApiProblem ? error : undefined,
  };
}
