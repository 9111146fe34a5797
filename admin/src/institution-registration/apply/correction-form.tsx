import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { registrationStateWords } from '@contracts/institution-registration-states';
import type { RegistrationDetail } from '@contracts/institution-registration';
import { PublicPage } from '../public-page';
import { BackToSearch } from './back-to-search';
import { draftOf } from './draft';
import { FormStep } from './form-step';
import { useDraft } from './use-draft';
import { useSubmitted } from './use-submitted';

/** Everything as it was sent, under the 意见 that it was refused with. */
export function CorrectionForm({ registration }: { registration: RegistrationDetail }) {
  const of = { registrationId: registration.id };
  const state = useDraft(of, draftOf(registration));
  const submitted = useSubmitted(state.forget);
  const canCorrect = registration.availableActions.includes('correct');
  return (
    <PublicPage
      title={`修改“${registration.name}”`}
      back={<BackToSearch unsent={canCorrect && state.changed} onForget={state.forget} />}
    >
      {canCorrect ? (
        <>
          <Alert severity="error" sx={{ mb: 2, alignItems: 'flex-start' }}>
            <Box sx={{ fontWeight: 600 }}>申请被拒绝，意见：</Box>
            <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{registration.opinion}</Box>
          </Alert>
          <FormStep
            of={of}
            state={state}
            onSent={submitted}
            onOutdated={() => state.change(() => ({ accepted: undefined }))}
          />
        </>
      ) : (
        <Alert severity="info">
          这份申请的处理状态是“{registrationStateWords[registration.state]}”，现在不能修改。
        </Alert>
      )}
    </PublicPage>
  );
}
