import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { PageSkeleton } from '../../page/page-skeleton';
import { useApplicant } from '../applicant/applicant';
import { PhoneProof } from '../applicant/phone-proof';
import { ProvenPhone } from '../applicant/proven-phone';
import { consentsOf, type Draft } from './draft';
import { fieldId, type FieldErrors } from './field-errors';

export interface ApplicantFieldsProps {
  draft: Draft;
  errors: FieldErrors;
  onChange: (part: (draft: Draft) => Partial<Draft>) => void;
  onOutdated: () => void;
  /** Another phone may take the place of the proven one: not where an application is corrected. */
  canLeave: boolean;
}

/** Who applies: the name, and the phone that an SMS code proves (R-D2). */
export function ApplicantFields({ draft, errors, onChange, onOutdated, canLeave }: ApplicantFieldsProps) {
  const state = useApplicant();
  const phoneId = fieldId('phone');
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <TextField
        id={fieldId('applicantName')}
        label="申请人姓名"
        required
        value={draft.texts.applicantName}
        onChange={({ target }) =>
          onChange(({ texts }) => ({ texts: { ...texts, applicantName: target.value } }))
        }
        error={errors.applicantName !== undefined}
        helperText={errors.applicantName}
        slotProps={{ htmlInput: { maxLength: 100, autoComplete: 'off' } }}
        sx={{ width: { xs: '100%', sm: 320 } }}
      />
      {state.status === 'unknown' && <PageSkeleton />}
      {state.status === 'absent' && (
        <PhoneProof
          verb="验证手机"
          accepted={draft.accepted && consentsOf(draft.accepted)}
          onOutdated={onOutdated}
          phoneFieldId={phoneId}
          error={errors.phone}
        />
      )}
      {state.status === 'proven' && (
        <ProvenPhone
          applicant={state.applicant}
          // The pictures belong to the phone that is left.
          onLeave={canLeave ? () => onChange(() => ({ pictures: {} })) : undefined}
        />
      )}
    </Box>
  );
}
