/** How the viewer stands: which picture, how large (1 fits the frame), turned by how many degrees. */
export interface PictureView {
  index: number;
  zoom: number;
  turn: number;
}

export type PictureMove = 'next' | 'previous' | 'zoom-in' | 'zoom-out' | 'fit' | 'turn-left' | 'turn-right';

export const firstView: PictureView = { index: 0, zoom: 1, turn: 0 };

const zoomStep = 1.25;
const mostZoom = 8;

/** Each picture starts fitted and upright; the ends join. */
export function movePicture(view: PictureView, move: PictureMove, count: number): PictureView {
  switch (move) {
    case 'next':
      return { ...firstView, index: (view.index + 1) % count };
    case 'previous':
      return { ...firstView, index: (view.index + count - 1) % count };
    case 'zoom-in':
      return { ...view, zoom: Math.min(mostZoom, view.zoom * zoomStep) };
    case 'zoom-out':
      return { ...view, zoom: Math.max(1, view.zoom / zoomStep) };
    case 'fit':
      return { ...view, zoom: 1, turn: 0 };
    case 'turn-left':
      return { ...view, turn: (view.turn + 270) % 360 };
    case 'turn-right':
      return { ...view, turn: (view.turn + 90) % 360 };
  }
}

/** The viewer's keys while it has the focus. */
export const pictureKeys: Readonly<Record<string, PictureMove>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  '+': 'zoom-in',
  '=': 'zoom-in',
  '-': 'zoom-out',
  '0': 'fit',
  '[': 'turn-left',
  ']': 'turn-right',
};
