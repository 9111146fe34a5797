import { useState } from 'react';
import type { ScanResult } from '@contracts/identity';
import { documentTypeWords, hasBackSide } from '@contracts/identity-states';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { goInstead } from '@/shared/navigation/go';
import { CardExamples } from '@/shared/photo/card-examples';
import { PhotoSlot } from '@/shared/photo/photo-slot';
import type { RequestProblem } from '@/shared/request/request-problem';
import type { IdentityDraft } from './draft';
import { IdentitySteps } from './identity-steps';
import { besidePictures, noPictures, picturesLeft, requestsOf, type Pictures, type Side } from './pictures';
import { RecoverButton } from './recover-button';
import { ScanTips } from './scan-tips';
import { useSubmission } from './use-submission';
import { VerdictNotice } from './verdict-notice';
import { wayWords, type Way } from './ways';

interface ScanFormProps {
  way: Way;
  draft: IdentityDraft;
  onVerified: (result: ScanResult) => void;
  onSubmitted: () => void;
}

/** Step 2: the sides of the document, how a good picture looks, and what was found when it came to nothing. */
export function ScanForm({ way, draft, onVerified, onSubmitted }: ScanFormProps) {
  const [pictures, setPictures] = useState<Pictures>(noPictures);
  const submission = useSubmission({
    ...{ way, draft, onVerified, onSubmitted },
    onRefused: ({ fields }) => setPictures((before) => picturesLeft(before, fields)),
  });
  const { isBusy, problem, errors, verdict } = submission;
  const keep = (side: Side) => (upload: { id: string }) =>
    setPictures((before) => ({ ...before, [side]: upload.id }));
  const submit = async () => {
    // What was judged is erased on the server; after a provider's fault the same pictures may be sent again.
    if (await submission.submit(pictures)) setPictures(noPictures);
  };
  // Until tomorrow there is nothing to send this way: only manual review is offered.
  const isLocked = verdict?.outcome === 'failed' && verdict.triesLeft === 0;
  const isAnothers = verdict?.outcome === 'belongs-to-another';
  const isOver = isLocked || isAnothers;
  const [refused, setRefused] = useState<RequestProblem>();
  const toManual = () => goInstead('pages/identity/form', { way: 'manual' });

  return (
    <Page
      title="证件扫描"
      aside={<IdentitySteps now="证件扫描" />}
      actions={
        <BottomBar>
          {way === 'automatic' && (
            <Button id="to-manual" kind={isLocked ? 'primary' : 'secondary'} onPress={toManual}>
              改用人工审核
            </Button>
          )}
          {isAnothers && <RecoverButton onRefused={setRefused} />}
          {!isOver && (
            <Button id="submit" isBusy={isBusy} onPress={() => void submit()}>
              提交认证
            </Button>
          )}
        </BottomBar>
      }
    >
      {verdict && <VerdictNotice verdict={verdict} />}
      {refused && <Notice tone="refused">{refused.message}</Notice>}
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      {problem &&
        besidePictures(problem.fields).map(({ path, message }) => (
          <Notice key={path} tone="refused">
            {message}
          </Notice>
        ))}
      {!isOver && (
        <>
          <SectionCard title={way === 'other' ? documentTypeWords[draft.documentType] : wayWords[way]}>
            {requestsOf(draft.documentType).map(({ side, request, limits }) => (
              <PhotoSlot
                key={side}
                id={`field-${side}UploadId`}
                request={request}
                limits={limits}
                purpose="identity-document"
                uploadId={pictures[side]}
                error={pictures[side] ? undefined : errors[`/${side}UploadId`]}
                onUploaded={keep(side)}
              />
            ))}
          </SectionCard>
          {hasBackSide(draft.documentType) && (
            <SectionCard title="示例">
              <CardExamples />
            </SectionCard>
          )}
          <ScanTips />
        </>
      )}
    </Page>
  );
}
