import type { Sex } from '@contracts/personal-details-choices';
import { useState } from 'react';
import { focusSoon } from '../keyboard/focus-soon';

export const factIds = { sex: 'facts-sex', bornOn: 'facts-born-on' } as const;

const nothing = { sex: undefined, bornOn: undefined } as const;

/** Sex and birth as the reviewer reads them off the document, with what is still missing. */
export function useReadFacts(isAsked: boolean) {
  const [sex, setSex] = useState<Sex>();
  const [bornOn, setBornOn] = useState('');
  const [isMissed, setMissed] = useState(false);
  const missing = {
    sex: sex ? undefined : '请按证件选择性别。',
    bornOn: bornOn ? undefined : '请按证件填写出生日期。',
  };
  return {
    sex,
    setSex,
    bornOn,
    setBornOn,
    /** Shown once a pass was tried without them. */
    faults: isMissed ? missing : nothing,
    read: isAsked && sex && bornOn ? { sex, bornOn } : undefined,
    /** Whether a pass may be sent, as far as the page can tell; the focus goes to what is missing. */
    isSound: (): boolean => {
      const first = missing.sex ? factIds.sex : missing.bornOn ? factIds.bornOn : undefined;
      if (!isAsked || !first) return true;
      setMissed(true);
      focusSoon(first);
      return false;
    },
  };
}
