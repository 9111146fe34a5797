import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PersonalDetails } from '@contracts/personal-details';
import {
  askedPersonalDetails,
  personalDetailChoices,
  personalDetailWords,
  sexWords,
} from '@contracts/personal-details-choices';
import {
  missingPersonalDetails,
  offeredSentence,
  sendablePersonalDetails,
} from '@contracts/personal-details-draft';
import { useNotify } from 'react-admin';
import { useAction } from '../api/use-action';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { useLeaveWarning } from '../page/use-leave-warning';
import { FieldGrid } from '../unit-information/field-grid';
import { RefusalAlert } from '../unit-information/refusal-alert';
import { StampText } from '../unit-information/stamp-text';
import { BehindNotice } from './behind-notice';
import { ChoiceField } from './choice-field';
import { useDetailsForm } from './use-details-form';

interface PersonalDetailsFormProps {
  /** The entry in the roster. */
  entryId: string;
  details: PersonalDetails;
  /** Shows what the server has, after saving or where somebody else has saved. */
  onAnswer: (latest: PersonalDetails) => void;
}

/** What is kept of somebody in the unit's roster, for its HR account to correct; the person is told (R-I7). */
export function PersonalDetailsForm({ entryId, details, onAnswer }: PersonalDetailsFormProps) {
  const form = useDetailsForm(entryId, details);
  const notify = useNotify();
  useLeaveWarning(form.isTyped);
  const save = useAction('PUT /staff/:id/personal-details', { onRefused: form.refused });

  const submit = async () => {
    const missing = missingPersonalDetails(form.draft);
    const values = sendablePersonalDetails(form.draft);
    form.show(missing.map(({ field, sentence }) => ({ path: `/values/${field}`, message: sentence })));
    if (missing.length > 0 || !values) return;
    const answer = await save.send({ params: { id: entryId }, body: { version: form.version, values } });
    if (!answer) return;
    form.begin(answer);
    onAnswer(answer);
    notify('已保存，并已通知本人', { type: 'success' });
  };
  return (
    <Panel title="人员信息" aside={<StampText {...details} />}>
      <Box
        component="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Box sx={{ mb: 2 }}>
          <DocumentFacts details={details} />
        </Box>
        {details.version === 0 && (
          <Alert severity="info" sx={{ mb: 2 }}>
            本人还没有填写。可由本人在小程序“我的信息”中填写，也可在此代为填写。
            {offeredSentence(details, form.draft)}
          </Alert>
        )}
        <FieldGrid>
          {askedPersonalDetails(form.draft).map((field) => (
            <ChoiceField
              key={field}
              id={form.idOf(field)}
              label={personalDetailWords[field]}
              choices={personalDetailChoices[field]}
              value={form.draft[field]}
              fault={form.faults[`/values/${field}`]}
              onChange={(value) => form.change(field, value)}
            />
          ))}
        </FieldGrid>
        {form.latest ? (
          <BehindNotice
            latest={form.latest}
            draft={form.draft}
            onTakeLatest={(latest) => {
              save.clearProblem();
              form.begin(latest);
              onAnswer(latest);
            }}
            onKeepTyped={(latest) => {
              save.clearProblem();
              form.keepTyped(latest);
            }}
          />
        ) : (
          <RefusalAlert problem={save.problem} isShown={form.isShown} />
        )}
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mt: 2 }}>
          <Button
            type="submit"
            variant="contained"
            loading={save.sending}
            disabled={form.latest !== undefined}
          >
            保存
          </Button>
          {form.isTyped && (
            <Box component="span" role="status" sx={{ color: 'warning.main', fontSize: 13 }}>
              有修改尚未保存
            </Box>
          )}
        </Box>
      </Box>
    </Panel>
  );
}

const unsaid = '证件号码中没有';

/** Not for correcting: it is read from the number. */
const DocumentFacts = ({ details: { sex, bornOn } }: { details: PersonalDetails }) => (
  <Facts
    facts={[
      { label: '性别', value: sex ? sexWords[sex] : unsaid },
      { label: '出生日期', value: bornOn ?? unsaid },
    ]}
  />
);
