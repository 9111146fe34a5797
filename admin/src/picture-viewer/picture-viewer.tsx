import Box from '@mui/material/Box';
import { color } from '@contracts/design-tokens';
import { useState, type ReactNode } from 'react';
import type { Picture } from './picture';
import { PictureFrame } from './picture-frame';
import { PictureStrip } from './picture-strip';
import { PictureToolbar } from './picture-toolbar';
import { firstView, movePicture, type PictureMove } from './picture-view';
import { usePictureKeys } from './use-picture-keys';

interface PictureViewerProps {
  pictures: readonly Picture[];
  /** What an empty viewer says. */
  whenNone?: string;
  /** What is offered for the picture shown, beside its name. */
  aside?: (picture: Picture) => ReactNode;
  /** The keys work on the whole page outside fields, not only while the viewer has the focus. */
  keysEverywhere?: boolean;
}

/** Pictures of a record beside its form: zoomed, turned and leafed through by mouse or keys. Fills its parent. */
export function PictureViewer(props: PictureViewerProps) {
  const { pictures, whenNone = '没有图片', aside, keysEverywhere = false } = props;
  const [view, setView] = useState(firstView);
  const move = (step: PictureMove) => setView(movePicture(view, step, pictures.length));
  const onKeyDown = usePictureKeys(move, keysEverywhere);
  const shown = pictures[view.index] ?? pictures[0];
  if (!shown) return <Box sx={{ p: 4, textAlign: 'center', color: 'text.secondary' }}>{whenNone}</Box>;

  return (
    <Box
      role="group"
      aria-label="图片查看"
      tabIndex={0}
      onKeyDown={onKeyDown}
      sx={{
        display: 'flex',
        flexDirection: 'column',
        height: '100%',
        minHeight: 0,
        bgcolor: color.groundGrey,
      }}
    >
      <PictureToolbar
        title={pictures.length > 1 ? `${shown.title}（${view.index + 1}/${pictures.length}）` : shown.title}
        several={pictures.length > 1}
        aside={aside?.(shown)}
        onMove={move}
      />
      <PictureFrame key={shown.id} picture={shown} zoom={view.zoom} turn={view.turn} />
      {pictures.length > 1 && (
        <PictureStrip
          pictures={pictures}
          shownId={shown.id}
          onShow={(index) => setView({ ...firstView, index })}
        />
      )}
    </Box>
  );
}
