import { useState } from 'react';
import { useSending } from '@/shared/form/use-sending';
import { showFace } from '@/shared/platform/face';
import type { Check } from './use-face-check';

/** Consents, begins or goes on, and leaves for the provider. */
export function useStartFace({ id, consent }: Check, onStarted: () => void) {
  const { isBusy, problem, send } = useSending();
  const [isUnavailable, setUnavailable] = useState(false);
  const start = async () => {
    const session = await send(
      {
        intention: `face-check/${id}/start`,
        label: '开始人脸识别',
        route: 'POST /face-checks/:id/consent-and-start',
        input: { params: { id }, body: { consentVersion: consent.version } },
      },
      (answer) => answer,
      // The text may have changed meanwhile, or the check has ended.
      onStarted,
    );
    if (!session) return;
    const where = await showFace(session);
    if (where === 'unavailable') setUnavailable(true);
    if (where !== 'gone') onStarted();
  };
  return { isBusy, problem, isUnavailable, start };
}
