import { useLayoutEffect, useRef, type RefObject } from 'react';

/**
 * Keeps what is in the middle of a scrolling frame there while its content grows or shrinks: whoever zooms in looks at
 * something. At first that is the middle of the content.
 * @returns what the frame takes as `onScroll`
 */
export function useKeptCentre(frame: RefObject<HTMLElement>, zoom: number, turn: number): () => void {
  const centre = useRef({ x: 0.5, y: 0.5 });

  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    element.scrollLeft = centre.current.x * element.scrollWidth - element.clientWidth / 2;
    element.scrollTop = centre.current.y * element.scrollHeight - element.clientHeight / 2;
  }, [frame, zoom, turn]);

  return () => {
    const element = frame.current;
    if (!element) return;
    centre.current = {
      x: (element.scrollLeft + element.clientWidth / 2) / element.scrollWidth,
      y: (element.scrollTop + element.clientHeight / 2) / element.scrollHeight,
    };
  };
}
