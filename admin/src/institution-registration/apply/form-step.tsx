import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { RegistrationDetail } from '@contracts/institution-registration';
import type { FocusEvent } from 'react';
import { Panel } from '../../components/panel';
import { ProblemAlert } from '../../page/problem-alert';
import { ApplicantFields } from './applicant-fields';
import { BlankFormButton } from './blank-form-button';
import { firstWrong } from './field-errors';
import { InstitutionFields } from './institution-fields';
import type { DraftOf } from './kept-draft';
import { PictureFields } from './picture-fields';
import type { DraftState } from './use-draft';
import { useLeaveWarning } from '../../page/use-leave-warning';
import { useRegistrationForm } from './use-registration-form';

export interface FormStepProps {
  of: DraftOf;
  state: DraftState;
  onSent: (sent: RegistrationDetail) => void;
  /** The accepted texts are no longer those in force. */
  onOutdated: () => void;
}

/** Step 2, 信息登记: applicant, institution, pictures; one page, as in the manual. */
export function FormStep({ of, state, onSent, onOutdated }: FormStepProps) {
  const form = useRegistrationForm(of, state, onSent, onOutdated);
  const { errors, change, sending, problem } = form;
  useLeaveWarning(state.changed);
  const { draft } = state;

  const leaveFields = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) form.checkFields();
  };
  return (
    <Box sx={{ display: 'grid', gap: 2 }}>
      <Panel title="申请人">
        <ApplicantFields
          draft={draft}
          errors={errors}
          onChange={change}
          onOutdated={onOutdated}
          canLeave={of === 'new'}
        />
      </Panel>
      <Panel title="机构信息" aside="所有项目均为必填">
        <Box onBlur={leaveFields}>
          <InstitutionFields draft={draft} errors={errors} onChange={change} />
        </Box>
      </Panel>
      <Panel title="附件上传">
        <PictureFields
          draft={draft}
          errors={errors}
          onChange={change}
          blankForm={<BlankFormButton readForm={form.readForm} onRefused={form.showRefusal} />}
        />
      </Panel>
      <div>
        <ProblemAlert problem={problem} />
        {!problem && firstWrong(errors) && (
          <Alert severity="error" sx={{ mb: 2 }}>
            还有内容没有填写或填写有误，请按各项下的提示修改。
          </Alert>
        )}
        <Button variant="contained" size="large" loading={sending} onClick={() => void form.submit()}>
          {of === 'new' ? '提交申请' : '重新提交'}
        </Button>
      </div>
    </Box>
  );
}
