import { useState } from 'react';
import type { ScanResult } from '@contracts/identity';
import { useSending } from '@/shared/form/use-sending';
import type { RequestProblem } from '@/shared/request/request-problem';
import { refreshSession } from '@/shared/session/session-store';
import { forgetDraft, type IdentityDraft } from './draft';
import { missingPictures, type Pictures } from './pictures';
import type { Way } from './ways';

interface Submission {
  way: Way;
  draft: IdentityDraft;
  onVerified: (result: ScanResult) => void;
  onSubmitted: () => void;
  onRefused: (problem: RequestProblem) => void;
}

/** Sends document and pictures the chosen way. `submit` resolves to whether the pictures are used up. */
export function useSubmission({ way, draft, onVerified, onSubmitted, onRefused }: Submission) {
  const { isBusy, problem, errors, send, showErrors } = useSending();
  const [verdict, setVerdict] = useState<ScanResult>();

  const scan = (frontUploadId: string, backUploadId: string) =>
    send(
      {
        intention: 'identity/scan',
        label: '提交认证',
        route: 'POST /identity/scans',
        input: {
          body: { name: draft.name, documentNumber: draft.documentNumber, frontUploadId, backUploadId },
        },
      },
      (result) => {
        void refreshSession();
        if (result.outcome === 'passed') {
          forgetDraft();
          onVerified(result);
        } else setVerdict(result);
        return result.reason !== 'provider-unavailable';
      },
      onRefused,
    );

  const requestReview = (frontUploadId: string, backUploadId: string | undefined) =>
    send(
      {
        intention: 'identity/manual-review',
        label: '提交认证',
        route: 'POST /identity/manual-reviews',
        input: { body: { ...draft, frontUploadId, ...(backUploadId && { backUploadId }) } },
      },
      () => {
        void refreshSession();
        forgetDraft();
        onSubmitted();
        return true;
      },
      onRefused,
    );

  const submit = async ({ front, back }: Pictures): Promise<boolean> => {
    const missing = missingPictures(draft.documentType, { front, back });
    if (!front || Object.keys(missing).length > 0) {
      showErrors(missing);
      return false;
    }
    setVerdict(undefined);
    if (way !== 'automatic') return (await requestReview(front, back)) ?? false;
    return back ? ((await scan(front, back)) ?? false) : false;
  };

  return { isBusy, problem, errors, verdict, submit };
}
