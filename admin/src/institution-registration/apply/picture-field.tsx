import UploadIcon from '@mui/icons-material/CloudUploadOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormHelperText from '@mui/material/FormHelperText';
import LinearProgress from '@mui/material/LinearProgress';
import { color } from '@contracts/design-tokens';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { KeptPicture } from './draft';
import { PicturePreview } from './picture-preview';
import { acceptAttribute } from './upload-picture';
import { usePictureUpload } from './use-picture-upload';

export interface PictureFieldProps {
  id: string;
  title: string;
  picture: KeptPicture | undefined;
  onKept: (picture: KeptPicture) => void;
  error?: string;
  /** Why nothing can be uploaded yet. */
  closed?: string;
  /** What is offered beside the title. */
  aside?: ReactNode;
  help?: string;
}

const anyPicture = 'JPEG、PNG 或 WebP，不超过 10 MB，字迹和公章清晰';

/** One picture: dragged here or chosen, shown as it was received, replaced by another. */
export function PictureField(props: PictureFieldProps) {
  const { id, title, picture, onKept, error, closed, aside, help = anyPicture } = props;
  const { take, sending, fault } = usePictureUpload(onKept);
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const wrong = fault ?? error;
  const choose = () => input.current?.click();

  const drag = (event: DragEvent) => {
    event.preventDefault();
    setOver(closed === undefined && !sending);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    if (closed === undefined && !sending) void take([...event.dataTransfer.files]);
  };
  return (
    <Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', minHeight: 36, fontWeight: 600 }}>
        <Box component="span" id={`${id}-title`} sx={{ flex: 1 }}>
          {title}
          <Box component="span" aria-hidden sx={{ color: 'error.main' }}>
            {' *'}
          </Box>
        </Box>
        {aside}
      </Box>
      <Box
        onDragOver={drag}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        sx={{
          border: '1px dashed',
          borderColor: wrong ? 'error.main' : over ? 'primary.main' : color.textSecondary,
          borderRadius: 1,
          bgcolor: over ? color.primaryPale : color.groundGrey,
          p: 1,
          minHeight: 216,
          display: 'grid',
          alignContent: 'center',
          justifyItems: 'center',
          gap: 1,
          textAlign: 'center',
        }}
      >
        {picture ? (
          <PicturePreview uploadId={picture.uploadId} title={title} />
        ) : (
          <>
            <UploadIcon aria-hidden sx={{ fontSize: 36, color: 'text.secondary' }} />
            <span>{closed ?? '将图片拖到此处，或点击上传'}</span>
          </>
        )}
        <Button
          id={id}
          size="small"
          variant={picture ? 'text' : 'outlined'}
          loading={sending}
          disabled={closed !== undefined}
          onClick={choose}
          aria-describedby={`${id}-help`}
          aria-label={`${picture ? '更换' : '上传'}${title}`}
        >
          {picture ? '更换图片' : '点击上传'}
        </Button>
        {sending && <LinearProgress aria-label={`正在上传${title}`} sx={{ width: '100%' }} />}
      </Box>
      <FormHelperText id={`${id}-help`} error={wrong !== undefined} role={wrong ? 'alert' : undefined}>
        {wrong ?? help}
      </FormHelperText>
      <input
        ref={input}
        type="file"
        accept={acceptAttribute}
        hidden
        tabIndex={-1}
        aria-hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          // The same file may be chosen again after a refusal.
          target.value = '';
          if (files.length > 0) void take(files);
        }}
      />
    </Box>
  );
}
