import Box from '@mui/material/Box';
import { color } from '@contracts/design-tokens';
import { useState, type KeyboardEvent } from 'react';
import { firstView, movePicture, pictureKeys, type PictureMove } from './picture-view';
import { PictureFrame } from './picture-frame';
import { PictureStrip } from './picture-strip';
import { PictureToolbar } from './picture-toolbar';

export interface Picture {
  id: string;
  title: string;
  src: string;
}

export interface PictureViewerProps {
  pictures: readonly Picture[];
  /** What an empty viewer says. */
  whenNone?: string;
}

/** Pictures of a record beside its form: zoomed, turned and leafed through by mouse or keys. Fills its parent. */
export function PictureViewer({ pictures, whenNone = '没有图片' }: PictureViewerProps) {
  const [view, setView] = useState(firstView);
  const shown = pictures[view.index] ?? pictures[0];
  if (!shown) return <Box sx={{ p: 4, textAlign: 'center', color: 'text.secondary' }}>{whenNone}</Box>;

  const move = (step: PictureMove) => setView(movePicture(view, step, pictures.length));
  const pressed = (event: KeyboardEvent) => {
    const step = pictureKeys[event.key];
    if (!step || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    move(step);
  };

  return (
    <Box
      role="group"
      aria-label="图片查看"
      tabIndex={0}
      onKeyDown={pressed}
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
