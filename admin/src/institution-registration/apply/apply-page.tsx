import Alert from '@mui/material/Alert';
import { useEffect, useRef, useState } from 'react';
import { useApplicant } from '../applicant/applicant';
import { useApplicantAction } from '../applicant/use-applicant-api';
import { ProblemAlert } from '../../page/problem-alert';
import { PublicPage } from '../public-page';
import { ApplySteps } from './apply-steps';
import { BackToSearch } from './back-to-search';
import { type AcceptedTexts, newDraft } from './draft';
import { FormStep } from './form-step';
import { NoticeStep } from './notice-step';
import { useDraft } from './use-draft';
import { useSubmitted } from './use-submitted';

/** 补增申请 of an institution that the library doesn't have (R-D2). */
export default function ApplyPage() {
  const state = useDraft('new', newDraft);
  const submitted = useSubmitted(state.forget);
  const { accepted } = state.draft;
  const isProven = useApplicant().status === 'proven';
  const wasRefused = useRef(false);
  const { send, problem } = useApplicantAction('POST /consents', {
    onRefused: () => (wasRefused.current = true),
  });
  const isUnsent = state.changed && accepted !== undefined;

  const accept = async (texts: AcceptedTexts) => {
    // Who proves the phone later is recorded to have accepted them by that.
    const kinds = isProven ? (['agreement', 'privacy'] as const) : [];
    for (const kind of kinds) {
      wasRefused.current = false;
      await send({ body: { kind, version: texts[kind] } });
      if (wasRefused.current) return;
    }
    state.change(() => ({ accepted: texts }));
  };
  const [wasOutdated, setOutdated] = useState(false);
  const readAgain = () => {
    setOutdated(true);
    state.change(() => ({ accepted: undefined }));
  };
  const isRefused = problem?.code === 'consent-outdated';
  const isOutdated = isRefused || wasOutdated;
  const { change } = state;
  useEffect(() => {
    if (isRefused) change(() => ({ accepted: undefined }));
  }, [isRefused, change]);

  return (
    <PublicPage title="补增申请" back={<BackToSearch unsent={isUnsent} onForget={state.forget} />}>
      <ApplySteps at={accepted ? 2 : 1} />
      {isOutdated && !accepted && (
        <Alert severity="warning" sx={{ mb: 2 }}>
          须知或协议已更新，请重新阅读并同意；已填写的内容还在。
        </Alert>
      )}
      {!accepted && !isOutdated && <ProblemAlert problem={problem} />}
      {accepted ? (
        <FormStep of="new" state={state} onSent={submitted} onOutdated={readAgain} />
      ) : (
        <NoticeStep onAccept={(consents) => void accept(consents)} />
      )}
    </PublicPage>
  );
}
