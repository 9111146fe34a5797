import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import type { InstitutionName } from '@contracts/page';
import { useState, type FormEvent } from 'react';
import { Panel } from '../../components/panel';
import { focusSoon } from '../../keyboard/focus-soon';
import { ProblemAlert } from '../../page/problem-alert';
import { useApplicantAction } from '../applicant/use-applicant-api';
import { SupervisorField } from '../supervisor-field';
import type { LibraryAnswer } from './library-results';

const ids = { supervisor: 'library-supervisor', name: 'library-name' };
const shortestName = 2;

/** 详细搜索: by 主管单位 and full name over the whole library; for everybody (R-D1). */
export function LibrarySearch({ onFound }: { onFound: (answer: LibraryAnswer, name: string) => void }) {
  const [supervisor, setSupervisor] = useState<InstitutionName>();
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const { send, sending, problem } = useApplicantAction('POST /institution-registrations/library-search');
  const typed = name.trim();
  const isShort = typed.length < shortestName;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!supervisor) return focusSoon(ids.supervisor);
    if (isShort) return focusSoon(ids.name);
    const answer = await send({ body: { supervisorId: supervisor.id, name: typed } });
    if (answer) onFound(answer, typed);
  };
  return (
    <Panel title="详细搜索" aside="在全部机构库中查询">
      <Box
        component="form"
        role="search"
        aria-label="详细搜索"
        onSubmit={(event) => void submit(event)}
        noValidate
        sx={{ display: 'grid', gap: 1.5 }}
      >
        <SupervisorField
          id={ids.supervisor}
          value={supervisor}
          onChange={setSupervisor}
          error={tried && !supervisor ? '请选择主管单位' : undefined}
        />
        <TextField
          id={ids.name}
          label="机构名称"
          required
          value={name}
          onChange={(event) => setName(event.target.value)}
          error={tried && isShort}
          helperText={tried && isShort ? '请填写完整的机构名称' : '须填写完整名称'}
          slotProps={{ htmlInput: { maxLength: 200 } }}
        />
        <div>
          <Button type="submit" variant="contained" loading={sending}>
            详细搜索
          </Button>
        </div>
      </Box>
      <ProblemAlert problem={problem} />
    </Panel>
  );
}
