import TemplateIcon from '@mui/icons-material/NotesOutlined';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { ProblemAlert } from '../page/problem-alert';
import { TemplateDialog } from './template-dialog';
import { longestTemplate, mostTemplates, useTemplates } from './use-templates';

export interface TemplateMenuProps {
  /** What stands in the field, to keep it as a template. */
  written: string;
  onPick: (text: string) => void;
}

/** One's own remark templates: put one in, keep what was just written, manage them (R-N4). */
export function TemplateMenu({ written, onPick }: TemplateMenuProps) {
  const { templates, unreadable, save, problem } = useTemplates();
  const notify = useNotify();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const [managing, setManaging] = useState(false);
  const text = written.trim();
  const keep = async (kept: readonly string[]) => {
    if (await save([...kept, text])) notify('已存为常用备注', { type: 'success' });
  };
  const act = (then: () => void) => () => {
    setAnchor(null);
    then();
  };
  return (
    <>
      <Button
        size="small"
        startIcon={<TemplateIcon />}
        aria-haspopup="menu"
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        常用备注
      </Button>
      <Menu
        anchorEl={anchor}
        open={anchor !== null}
        onClose={() => setAnchor(null)}
        slotProps={{ paper: { sx: { maxWidth: 360, maxHeight: 400 } } }}
      >
        {!templates && (
          <MenuItem disabled>{unreadable ? '常用备注没有读取成功' : '正在读取常用备注…'}</MenuItem>
        )}
        {templates?.length === 0 && <MenuItem disabled>还没有常用备注</MenuItem>}
        {templates?.map((template) => (
          <MenuItem
            key={template}
            onClick={act(() => onPick(template))}
            sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
          >
            {template}
          </MenuItem>
        ))}
        {templates && <Divider />}
        {templates && mayKeep(text, templates) && (
          <MenuItem onClick={act(() => void keep(templates))}>把已写的存为常用备注</MenuItem>
        )}
        {templates && <MenuItem onClick={act(() => setManaging(true))}>管理常用备注…</MenuItem>}
      </Menu>
      <ProblemAlert problem={problem} />
      {managing && templates && <TemplateDialog templates={templates} onClose={() => setManaging(false)} />}
    </>
  );
}

const mayKeep = (text: string, templates: readonly string[]): boolean =>
  text !== '' &&
  text.length <= longestTemplate &&
  templates.length < mostTemplates &&
  !templates.includes(text);
