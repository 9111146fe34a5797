import { create } from 'qrcode';
import { useMemo } from 'react';

/** Modules of quiet ground around the code, as readers want it. */
const quiet = 4;

/** A QR code as one vector path. */
export function QrCode({ text, size, label }: { text: string; size: number; label: string }) {
  const { path, span } = useMemo(() => drawing(text), [text]);
  return (
    <svg
      role="img"
      aria-label={label}
      width={size}
      height={size}
      viewBox={`0 0 ${span} ${span}`}
      shapeRendering="crispEdges"
    >
      <path d={path} fill="#000" />
    </svg>
  );
}

function drawing(text: string) {
  const { modules } = create(text, { errorCorrectionLevel: 'M' });
  let path = '';
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + quiet} ${row + quiet}h1v1h-1z`;
    }
  }
  return { path, span: modules.size + 2 * quiet };
}
