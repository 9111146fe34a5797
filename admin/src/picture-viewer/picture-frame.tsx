import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import { useRef, useState } from 'react';
import { recheckSession } from '../session/session';
import type { Picture } from './picture';
import { useKeptCentre } from './use-kept-centre';

export interface PictureFrameProps {
  picture: Picture;
  zoom: number;
  /** Degrees, a multiple of 90. */
  turn: number;
}

/** One picture, scrolled when it is larger than its frame. */
export function PictureFrame({ picture, zoom, turn }: PictureFrameProps) {
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const [round, setRound] = useState(0);
  const frame = useRef<HTMLDivElement>(null);
  const onScroll = useKeptCentre(frame, zoom, turn);
  const again = () => {
    setState('loading');
    setRound(round + 1);
  };
  return (
    <Box
      ref={frame}
      onScroll={onScroll}
      sx={{ flex: 1, minHeight: 0, overflow: 'auto', position: 'relative' }}
    >
      {state === 'loading' && (
        <Skeleton variant="rectangular" sx={{ position: 'absolute', inset: 16, height: 'auto' }} />
      )}
      {state === 'failed' ? (
        <Alert severity="error" sx={{ m: 2 }} action={<Button onClick={again}>重试</Button>}>
          图片没有读取成功
        </Alert>
      ) : (
        <Box
          sx={{
            width: `${zoom * 100}%`,
            height: `${zoom * 100}%`,
            containerType: 'size',
            display: 'grid',
            placeItems: 'center',
          }}
        >
          <Box
            component="img"
            key={round}
            src={picture.src}
            alt={picture.title}
            onLoad={() => setState('shown')}
            onError={() => {
              setState('failed');
              void recheckSession();
            }}
            sx={{
              // Turned sideways, the picture's width is bounded by the frame's height and the reverse.
              maxWidth: turn % 180 === 0 ? '100cqw' : '100cqh',
              maxHeight: turn % 180 === 0 ? '100cqh' : '100cqw',
              transform: `rotate(${turn}deg)`,
              objectFit: 'contain',
              width: zoom > 1 ? (turn % 180 === 0 ? '100cqw' : '100cqh') : 'auto',
              visibility: state === 'shown' ? 'visible' : 'hidden',
            }}
          />
        </Box>
      )}
    </Box>
  );
}
