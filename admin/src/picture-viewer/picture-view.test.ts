import { firstView, movePicture } from './picture-view';

describe('moving in the picture viewer', () => {
  it('leafs around, each picture fitted and upright', () => {
    expect(movePicture({ index: 1, zoom: 3, turn: 90 }, 'next', 2)).toEqual(firstView);
    expect(movePicture(firstView, 'previous', 3)).toEqual({ index: 2, zoom: 1, turn: 0 });
  });

  it('turns by quarters', () => {
    expect(movePicture(firstView, 'turn-left', 1).turn).toBe(270);
    expect(movePicture({ ...firstView, turn: 270 }, 'turn-right', 1).turn).toBe(0);
  });

  it('never zooms below the frame or beyond eight times', () => {
    expect(movePicture(firstView, 'zoom-out', 1).zoom).toBe(1);
    expect(movePicture({ ...firstView, zoom: 8 }, 'zoom-in', 1).zoom).toBe(8);
  });
});
