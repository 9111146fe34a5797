import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import Dialog from '@mui/material/Dialog';
import Skeleton from '@mui/material/Skeleton';
import { useState } from 'react';
import { PictureViewer } from '../../picture-viewer/picture-viewer';
import { usePictureSource } from './use-picture-source';

/** The picture as it was received, small; pressed, it fills the window. */
export function PicturePreview({ uploadId, title }: { uploadId: string; title: string }) {
  const { source, failed } = usePictureSource(uploadId);
  const [open, setOpen] = useState(false);
  if (failed) {
    return (
      <Box sx={{ height, display: 'grid', placeItems: 'center', color: 'error.main', px: 2 }}>
        图片已失效或没有读取成功，请重新上传
      </Box>
    );
  }
  if (!source) return <Skeleton variant="rectangular" height={height} sx={{ width: '100%' }} />;
  return (
    <>
      <ButtonBase
        aria-label={`放大查看${title}`}
        onClick={() => setOpen(true)}
        sx={{ width: '100%', height, display: 'grid', placeItems: 'center' }}
      >
        <Box
          component="img"
          src={source}
          alt={title}
          sx={{ maxWidth: '100%', maxHeight: height, objectFit: 'contain' }}
        />
      </ButtonBase>
      <Dialog open={open} onClose={() => setOpen(false)} maxWidth="lg" fullWidth aria-label={title}>
        <Box sx={{ height: '80vh' }}>
          <PictureViewer pictures={[{ id: uploadId, title, src: source }]} />
        </Box>
      </Dialog>
    </>
  );
}

const height = 152;
