import Typography from '@mui/material/Typography';
import { useEffect } from 'react';
import { LoginFrame } from '../login/login-frame';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { ActivationUnderWay } from './activation-under-way';
import { CodeEntry } from './code-entry';
import { useActivation } from './use-activation';

/** 帐号激活 (R-E1, manual 002 §1): whoever holds a unit's account number and activation code becomes its administrator. */
function ActivationPage() {
  const { phase, reload, adopt, lose, startAnew } = useActivation();
  useEffect(() => {
    document.title = '帐号激活 · 湖北卫生人才机构授权端';
  }, []);
  const isDone = phase.name === 'under-way' && phase.activation.step === 'done';

  return (
    <LoginFrame width={phase.name === 'entry' ? 400 : 680}>
      {!isDone && (
        <Typography variant="h1" align={phase.name === 'entry' ? 'center' : 'left'} sx={{ mb: 1 }}>
          帐号激活
        </Typography>
      )}
      {phase.name === 'loading' && <PageSkeleton />}
      {phase.name === 'failed' && <ErrorState error={phase.error} onRetry={reload} />}
      {phase.name === 'entry' && <CodeEntry wasLost={phase.wasLost} onBegun={adopt} />}
      {phase.name === 'under-way' && (
        <ActivationUnderWay
          activation={phase.activation}
          onChange={adopt}
          onOver={lose}
          onStartAnew={startAnew}
        />
      )}
    </LoginFrame>
  );
}

export default ActivationPage;
