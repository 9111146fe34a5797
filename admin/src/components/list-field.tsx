import UploadIcon from '@mui/icons-material/CloudUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { color } from '@contracts/design-tokens';
import { useRef, useState, type DragEvent } from 'react';

export interface ListFieldProps {
  /** What the list is called: 发放名单. */
  label: string;
  fileName: string | undefined;
  busy: boolean;
  disabled: boolean;
  onFile: (file: File) => void;
}

/** The filled-in list: dragged here or chosen. */
export function ListField({ label, fileName, busy, disabled, onFile }: ListFieldProps) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null) => {
    const [file] = files ?? [];
    if (file && !busy && !disabled) onFile(file);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Box
      onDragOver={(event) => {
        event.preventDefault();
        setOver(!disabled && !busy);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{
        flex: '1 1 320px',
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'center',
        gap: 1.5,
        border: '1px dashed',
        borderColor: over ? 'primary.main' : color.textSecondary,
        borderRadius: 1,
        bgcolor: over ? color.primaryPale : color.groundGrey,
        px: 2,
        py: 1,
      }}
    >
      <UploadIcon aria-hidden sx={{ color: 'text.secondary' }} />
      <Box sx={{ flex: 1, minWidth: 160, overflowWrap: 'anywhere' }}>
        {fileName ?? '将名单（.xlsx）拖到此处'}
      </Box>
      <Button
        variant={fileName ? 'outlined' : 'contained'}
        loading={busy}
        disabled={disabled}
        onClick={() => input.current?.click()}
      >
        {fileName ? '换一份名单' : '选择名单'}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx"
        aria-label={label}
        onChange={({ target }) => {
          take(target.files);
          // So that the same file, mended, can be chosen again.
          target.value = '';
        }}
      />
    </Box>
  );
}
