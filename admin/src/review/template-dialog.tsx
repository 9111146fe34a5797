import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import { ProblemAlert } from '../page/problem-alert';
import { longestTemplate, mostTemplates, useTemplates } from './use-templates';

export interface TemplateDialogProps {
  /** As they are kept. */
  templates: readonly string[];
  onClose: () => void;
}

/** One's own remark templates: written, changed, taken away; kept by 保存. */
export function TemplateDialog({ templates, onClose }: TemplateDialogProps) {
  const { save, saving, problem } = useTemplates();
  const [items, setItems] = useState(templates.length > 0 ? templates : ['']);
  const id = useId();

  const keep = async () => {
    const written = [...new Set(items.map((item) => item.trim()).filter(Boolean))];
    if (await save(written)) onClose();
  };
  return (
    <Dialog open onClose={saving ? undefined : onClose} aria-labelledby={id} maxWidth="sm" fullWidth>
      <DialogTitle id={id}>常用备注</DialogTitle>
      <DialogContent>
        <Box sx={{ color: 'text.secondary', mb: 1.5 }}>
          只有您自己使用，最多 {mostTemplates} 条，每条不超过 {longestTemplate} 字。
        </Box>
        {items.map((item, index) => (
          <Box key={index} sx={{ display: 'flex', gap: 1, mb: 1, alignItems: 'center' }}>
            <TextField
              fullWidth
              value={item}
              autoFocus={item === ''}
              onChange={(event) => setItems(items.with(index, event.target.value))}
              slotProps={{ htmlInput: { 'aria-label': `第 ${index + 1} 条`, maxLength: longestTemplate } }}
            />
            <IconButton
              aria-label={`删除第 ${index + 1} 条`}
              onClick={() => setItems(items.toSpliced(index, 1))}
            >
              <DeleteIcon fontSize="small" />
            </IconButton>
          </Box>
        ))}
        {items.length < mostTemplates && (
          <Button size="small" onClick={() => setItems([...items, ''])}>
            添加一条
          </Button>
        )}
        <ProblemAlert problem={problem} />
      </DialogContent>
      <DialogActions sx={{ px: 3, pb: 2 }}>
        <Button onClick={onClose} disabled={saving}>
          取消
        </Button>
        <Button variant="contained" loading={saving} onClick={() => void keep()}>
          保存
        </Button>
      </DialogActions>
    </Dialog>
  );
}
