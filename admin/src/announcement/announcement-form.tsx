import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { AnnouncementForm as Form, EditedAnnouncement } from '@contracts/announcement';
import {
  announcementAudiences,
  announcementAudienceWords,
  longestText,
  longestTitle,
} from '@contracts/announcement-words';
import { useState, type FormEvent, type ReactNode } from 'react';
import type { ApiProblem } from '../api/problem';
import { Panel } from '../components/panel';
import { focusSoon } from '../keyboard/focus-soon';
import { ProblemAlert } from '../page/problem-alert';
import { useLeaveWarning } from '../page/use-leave-warning';
import { faultsOf, fieldId, toForm, typedOf, type Faults, type Typed } from './announcement-draft';
import { AnnouncementText } from './announcement-text';

interface AnnouncementFormProps {
  initial?: EditedAnnouncement;
  submitLabel: string;
  busy: boolean;
  problem: ApiProblem | undefined;
  onSubmit: (form: Form) => Promise<void>;
  /** Beside the button. */
  children?: ReactNode;
}

/** What an announcement is, with how its text will be read. What is typed stays, whatever is refused. */
export function AnnouncementForm(props: AnnouncementFormProps) {
  const { initial, submitLabel, busy, problem, onSubmit, children } = props;
  const [first] = useState(() => typedOf(initial));
  const [typed, setTyped] = useState(first);
  const [missing, setMissing] = useState<Faults>({});
  useLeaveWarning(JSON.stringify(typed) !== JSON.stringify(first) && !busy);
  const faults: Faults = { ...refusedFields(problem), ...missing };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const found = faultsOf(typed);
    setMissing(found);
    const [wrong] = Object.keys(found);
    if (wrong) focusSoon(fieldId(wrong));
    else void onSubmit(toForm(typed));
  };
  const field = (name: 'title' | 'text' | 'shownFrom' | 'shownUntil', label: string, help?: string) => ({
    id: fieldId(name),
    label,
    value: typed[name],
    onChange: ({ target }: { target: { value: string } }) => {
      setMissing(({ [name]: _, ...others }) => others);
      setTyped({ ...typed, [name]: target.value });
    },
    error: faults[name] !== undefined,
    helperText: faults[name] ?? help,
    fullWidth: true,
  });
  return (
    <Box component="form" noValidate onSubmit={submit} sx={{ display: 'grid', gap: 2 }}>
      <TextField {...field('title', '标题')} slotProps={{ htmlInput: { maxLength: longestTitle } }} />
      <TextField
        {...field('text', '正文', '换行即分段；写上以 http:// 或 https:// 开头的网址，读者可以打开。')}
        multiline
        minRows={6}
        slotProps={{ htmlInput: { maxLength: longestText } }}
      />
      <TextField
        select
        label="展示给"
        value={typed.audience}
        onChange={({ target }) => setTyped({ ...typed, audience: target.value as Typed['audience'] })}
      >
        {announcementAudiences.map((audience) => (
          <MenuItem key={audience} value={audience}>
            {announcementAudienceWords[audience]}
          </MenuItem>
        ))}
      </TextField>
      <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 2 }}>
        <TextField
          {...field('shownFrom', '开始展示', '北京时间')}
          type="datetime-local"
          slotProps={{ inputLabel: { shrink: true } }}
        />
        <TextField
          {...field('shownUntil', '结束展示', '不填则一直展示，直到撤下')}
          type="datetime-local"
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </Box>
      <FormControlLabel
        control={
          <Checkbox
            checked={typed.isPinned}
            onChange={({ target }) => setTyped({ ...typed, isPinned: target.checked })}
          />
        }
        label="置顶，排在其他公告之前"
      />
      {typed.text.trim() !== '' && (
        <Panel title="预览">
          <AnnouncementText text={typed.text} />
        </Panel>
      )}
      <ProblemAlert problem={problem && problem.fields.length === 0 ? problem : undefined} />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
        <Button type="submit" variant="contained" loading={busy}>
          {submitLabel}
        </Button>
        {children}
      </Box>
    </Box>
  );
}

const refusedFields = (problem: ApiProblem | undefined): Faults =>
  Object.fromEntries((problem?.fields ?? []).map(({ path, message }) => [path.slice(1), message]));
