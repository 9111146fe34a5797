import { create } from 'qrcode';
import { useMemo } from 'react';

/** Readers want four modules of quiet ground around the code. */
const quiet = 4;

interface QrCodeProps {
  content: string;
  /** What it is, to who can't see it. */
  label: string;
  className?: string;
}

/** A QR code as one vector path; as large as its class says. */
export function QrCode({ content, label, className }: QrCodeProps) {
  const { side, path } = useMemo(() => drawing(content), [content]);
  return (
    <svg className={className} viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label}>
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  );
}

function drawing(content: string): { side: number; path: string } {
  const { modules } = create(content, { errorCorrectionLevel: 'M' });
  const cells = Array.from(
    { length: modules.size ** 2 },
    (_, cell) => [Math.floor(cell / modules.size), cell % modules.size] as const,
  );
  const dark = cells.filter(([row, column]) => modules.get(row, column));
  return {
    side: modules.size + 2 * quiet,
    path: dark.map(([row, column]) => `M${column + quiet} ${row + quiet}h1v1h-1z`).join(''),
  };
}
