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
  const mayKeep =
    text !== '' &&
    text.length <= longestTemplate &&
    templates.length < mostTemplates &&
    !templates.includes(text);

  const keep = async () => {
    if (await save([...templates, text])) notify('已存为常用备注', { type: 'success' });
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
        {unreadable && <MenuItem disabled>常用备注没有读取成功</MenuItem>}
        {!unreadable && templates.length === 0 && <MenuItem disabled>还没有常用备注</MenuItem>}
        {templates.map((template) => (
          <MenuItem
            key={template}
            onClick={act(() => onPick(template))}
            sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}
          >
            {template}
          </MenuItem>
        ))}
        <Divider />
        {mayKeep && <MenuItem onClick={act(() => void keep())}>把已写的存为常用备注</MenuItem>}
        <MenuItem onClick={act(() => setManaging(true))}>管理常用备注…</MenuItem>
      </Menu>
      <ProblemAlert problem={problem} />
      {managing && <TemplateDialog onClose={() => setManaging(false)} />}
    </>
  );
}
