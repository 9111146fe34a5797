import type { Figure } from '../rounds';
import { type StepName, type SubjectName, steps } from '../subject';

const colours: Readonly<Record<SubjectName, string>> = { platform: '#1d6f5c', bare: '#b7c4bf' };
const words: Readonly<Record<SubjectName, string>> = {
  platform: 'platform, through HTTP',
  bare: 'bare engine',
};
const width = 720;
const height = 320;
const floor = 250;
const tallest = 180;

/** Acknowledged steps a second, both subjects beside each other, as an SVG. */
export function chart(figures: readonly Figure[]): string {
  const highest = Math.max(...figures.map(({ median }) => median.perSecond), 1);
  const groups = steps.flatMap((step) =>
    [...new Set(figures.map(({ concurrency }) => concurrency))].map((concurrency) => ({ step, concurrency })),
  );
  const room = (width - 60) / groups.length;
  const drawn = groups.map(({ step, concurrency }, index) =>
    group(figures, { step, concurrency, x: 40 + index * room, room, highest }),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13">
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="40" y="28" font-size="16" fill="#1f2a27">Acknowledged steps a second, by how many at once</text>
${legend()}
<line x1="40" y1="${floor}" x2="${width - 20}" y2="${floor}" stroke="#8a9894"/>
${drawn.join('\n')}
</svg>
`;
}

interface Place {
  readonly step: StepName;
  readonly concurrency: number;
  readonly x: number;
  readonly room: number;
  readonly highest: number;
}

function group(figures: readonly Figure[], { step, concurrency, x, room, highest }: Place): string {
  const bar = room * 0.36;
  const bars = figures
    .filter((figure) => figure.step === step && figure.concurrency === concurrency)
    .map(({ subject, median: { perSecond } }, index) => {
      const [left, tall] = [x + index * (bar + 4), (perSecond / highest) * tallest];
      return `<rect x="${left.toFixed(1)}" y="${(floor - tall).toFixed(1)}" width="${bar.toFixed(1)}" height="${tall.toFixed(1)}" fill="${colours[subject]}"/>
<text x="${(left + bar / 2).toFixed(1)}" y="${(floor - tall - 5).toFixed(1)}" text-anchor="middle" fill="#1f2a27">${perSecond.toFixed(0)}</text>`;
    });
  const middle = (x + bar + 2).toFixed(1);
  return `${bars.join('\n')}
<text x="${middle}" y="${floor + 20}" text-anchor="middle" fill="#1f2a27">${step}</text>
<text x="${middle}" y="${floor + 38}" text-anchor="middle" fill="#5d6b67">at ${concurrency}</text>`;
}

function legend(): string {
  return (['platform', 'bare'] as const)
    .map(
      (subject, index) =>
        `<rect x="${40 + index * 190}" y="40" width="12" height="12" fill="${colours[subject]}"/><text x="${58 + index * 190}" y="51" fill="#1f2a27">${words[subject]}</text>`,
    )
    .join('\n');
}
