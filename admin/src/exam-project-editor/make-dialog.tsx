import Box from '@mui/material/Box';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import type { EditedProject } from '@contracts/exam-project-editor';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { useAction } from '../api/use-action';
import { useApi } from '../api/use-api';
import { ConfirmDialog } from '../components/confirm-dialog';
import { ProblemAlert } from '../page/problem-alert';

/** The year is told once. */
const nameOf = ({ year, name }: EditedProject): string =>
  name.startsWith(String(year)) ? name : `${year} ${name}`;

/** A new project of a year, which begins as a copy of another (R-L2). Nobody sees it before it is published and opened. */
export function MakeDialog({
  projects,
  onClose,
}: {
  projects: readonly EditedProject[];
  onClose: () => void;
}) {
  const [copyOf, setCopyOf] = useState(projects[0]?.id ?? '');
  const source = projects.find(({ id }) => id === copyOf);
  const [businessCode, setBusinessCode] = useState(source?.businessCode ?? '');
  const [year, setYear] = useState(String((source?.year ?? 0) + 1));
  const [name, setName] = useState('');
  const { data: businesses } = useApi('GET /businesses', {});
  const { send, sending, problem } = useAction('POST /edited-exam-projects');
  const navigate = useNavigate();
  const fault = (path: string) => problem?.fields.find((field) => field.path === path)?.message;

  const copy = (id: string) => {
    setCopyOf(id);
    setBusinessCode(projects.find((project) => project.id === id)?.businessCode ?? businessCode);
  };
  const make = async () => {
    const made = await send({ body: { copyOf, businessCode, year: Number(year), name } });
    if (made) void navigate(`/edited-exam-projects/${made.id}/show`);
  };
  return (
    <ConfirmDialog
      open
      title="新建考试项目"
      confirmLabel="新建"
      maxWidth="sm"
      busy={sending}
      onConfirm={() => void make()}
      onClose={onClose}
    >
      <Box sx={{ display: 'grid', gap: 2, pt: 1 }}>
        <TextField
          id="make-copy-of"
          select
          label="以哪个项目为起点"
          value={copyOf}
          helperText="复制它的级别、流程、费用、须知、表单和材料；时间另行设置。"
          onChange={({ target }) => copy(target.value)}
        >
          {projects.map((project) => (
            <MenuItem key={project.id} value={project.id}>
              {nameOf(project)}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          id="make-business"
          select
          label="业务"
          value={businesses ? businessCode : ''}
          error={Boolean(fault('/businessCode'))}
          helperText={fault('/businessCode')}
          onChange={({ target }) => setBusinessCode(target.value)}
        >
          {(businesses?.items ?? []).map((business) => (
            <MenuItem key={business.code} value={business.code}>
              {`${business.code} ${business.name}`}
            </MenuItem>
          ))}
        </TextField>
        <TextField
          id="make-year"
          label="年度"
          value={year}
          error={Boolean(fault('/year'))}
          helperText={fault('/year')}
          slotProps={{ htmlInput: { inputMode: 'numeric', maxLength: 4 } }}
          onChange={({ target }) => setYear(target.value.replace(/\D/g, ''))}
        />
        <TextField
          id="make-name"
          label="名称"
          value={name}
          error={Boolean(fault('/name'))}
          helperText={fault('/name') ?? '考生看到的名称，同一年度不能重复。'}
          slotProps={{ htmlInput: { maxLength: 60 } }}
          onChange={({ target }) => setName(target.value)}
        />
      </Box>
      <ProblemAlert problem={problem?.fields.length === 0 ? problem : undefined} />
    </ConfirmDialog>
  );
}
