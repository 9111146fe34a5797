import { useState } from 'react';
import { Button } from '@/shared/controls/button';
import { useSending } from '@/shared/form/use-sending';
import { goInstead } from '@/shared/navigation/go';
import type { RequestProblem } from '@/shared/request/request-problem';

/** The document is another account's: its face leads back to that one (R-B7). */
export function RecoverButton({ onRefused }: { onRefused: (problem: RequestProblem) => void }) {
  const { isBusy, send } = useSending();
  const [isRefused, setRefused] = useState(false);
  const recover = () =>
    send(
      {
        intention: 'identity/recover',
        label: '人脸识别找回',
        route: 'POST /identity/recoveries',
        input: {},
      },
      ({ faceCheckId }) => goInstead('pages/face-check/index', { id: faceCheckId }),
      (problem) => {
        setRefused(true);
        onRefused(problem);
      },
    );
  return (
    <Button id="recover" isBusy={isBusy} isDisabled={isRefused} onPress={() => void recover()}>
      人脸识别找回
    </Button>
  );
}
