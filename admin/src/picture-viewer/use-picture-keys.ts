import { useEffect, useRef, type KeyboardEventHandler } from 'react';
import { isTypingPlace } from '../keyboard/use-shortcuts';
import { pictureKeys, type PictureMove } from './picture-view';

type Pressed = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>;

/** The viewer's keys: what the viewer itself listens to, or nothing where the whole page does. */
export function usePictureKeys(
  onMove: (move: PictureMove) => void,
  everywhere: boolean,
): KeyboardEventHandler | undefined {
  const latest = useRef(onMove);
  latest.current = onMove;

  useEffect(() => {
    if (!everywhere) return;
    const listen = (event: KeyboardEvent) => {
      if (!isTypingPlace(event.target)) press(event, latest.current);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [everywhere]);

  return everywhere ? undefined : (event) => press(event, latest.current);
}

function press(event: Pressed, onMove: (move: PictureMove) => void): void {
  const move = pictureKeys[event.key];
  if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  onMove(move);
}
