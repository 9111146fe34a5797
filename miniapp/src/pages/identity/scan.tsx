import { useEffect, useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { ScanResult } from '@contracts/identity';
import { goInstead } from '@/shared/navigation/go';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { currentDraft, type IdentityDraft } from './draft';
import { Done, type Ending } from './done';
import { ScanForm } from './scan-form';
import { wayOf, type Way } from './ways';
import './identity.scss';

/** Steps 2 and 3, 证件扫描 and its result. Reloaded, nothing typed is left, so it goes back to the form. */
export default function IdentityScan() {
  const way = wayOf(useRouter().params.way);
  useLoginRequired();
  const [draft] = useState(currentDraft);
  useEffect(() => {
    if (!draft) goInstead('pages/identity/form', { way });
  }, [draft, way]);
  return draft ? <Scanning way={way} draft={draft} /> : null;
}

function Scanning({ way, draft }: { way: Way; draft: IdentityDraft }) {
  const [ending, setEnding] = useState<Ending>();
  if (ending) return <Done ending={ending} />;
  return (
    <ScanForm
      way={way}
      draft={draft}
      onSubmitted={() => setEnding({ kind: 'submitted' })}
      onVerified={({ message }: ScanResult) => setEnding({ kind: 'verified', message })}
    />
  );
}
