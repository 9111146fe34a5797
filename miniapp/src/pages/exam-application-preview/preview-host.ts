import type { Judgement, PreviewAnswer, PreviewRequest } from '@contracts/exam-project-preview';
import { RequestProblem } from '@/shared/request/request-problem';
import type { DraftContent } from '../exam-application/draft-edits';

/** The console around the frame: asks it to judge what was filled in, and is shown what it sends. */
export interface PreviewHost {
  judge: (content: DraftContent, hasUnit: boolean) => Promise<Judgement>;
  /** Calls back with each project that is to be shown; returns how to stop. */
  onShow: (show: (shown: Shown) => void) => () => void;
}
export type Shown = Extract<PreviewAnswer, { kind: 'preview-show' }>;

/** Speaks with the page that frames this one, if it is one of ours; nobody else is heard or told anything. */
export function openPreviewHost(
  frame: Pick<Window, 'parent' | 'location' | 'addEventListener'>,
): PreviewHost {
  const waiting = new Map<number, { done: (judgement: Judgement) => void; refused: (why: Error) => void }>();
  const watchers = new Set<(shown: Shown) => void>();
  let lastId = 0;
  const tell = (request: PreviewRequest) => frame.parent.postMessage(request, frame.location.origin);

  frame.addEventListener('message', ({ origin, source, data }: MessageEvent<PreviewAnswer>) => {
    if (origin !== frame.location.origin || source !== frame.parent) return;
    if (data.kind === 'preview-show') return watchers.forEach((show) => show(data));
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === 'preview-judged') asked?.done(data.judgement);
    else asked?.refused(new RequestProblem('form-incomplete', data.sentence));
  });

  return {
    judge: ({ choice, form, materials }, hasUnit) =>
      new Promise((done, refused) => {
        const id = (lastId += 1);
        waiting.set(id, { done, refused });
        const content = {
          choice: { level: '', category: '', ...choice },
          form: { ...form },
          materials: [...materials],
        };
        tell({ kind: 'preview-judge', id, content, hasUnit });
      }),
    onShow: (show) => {
      watchers.add(show);
      tell({ kind: 'preview-ready' });
      return () => watchers.delete(show);
    },
  };
}
