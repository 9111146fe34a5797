import { previewAddress, type PreviewAnswer, type PreviewRequest } from '@contracts/exam-project-preview';
import type { ApplicationContent } from '@contracts/exam-application';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import type { ProjectDraft } from '@contracts/exam-project-editor';
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';
import { ApiProblem, call } from '../api/api';

const nothing: ApplicationContent = { choice: { level: '', category: '' }, form: {}, materials: [] };

/**
 * Feeds the preview in the frame: shows it each draft that could be published, and has the API judge what is tried there. Only the
 * frame's own page is heard, and only our own origin told. `problem`: why the frame shows an older draft.
 */
export function usePreview(
  frame: RefObject<HTMLIFrameElement | null>,
  projectId: string,
  name: string,
  draft: ProjectDraft,
): { address: string; problem: ApiProblem | undefined } {
  // How often the frame has said that it is there: one that was loaded anew is shown the draft again.
  const [readies, setReadies] = useState(0);
  const [problem, setProblem] = useState<ApiProblem>();
  const now = useRef(draft);
  now.current = draft;

  const tell = useCallback(
    (answer: PreviewAnswer) => frame.current?.contentWindow?.postMessage(answer, window.location.origin),
    [frame],
  );
  const judge = useCallback(
    (content: ApplicationContent, hasUnit: boolean) =>
      call('POST /edited-exam-projects/:id/preview', {
        params: { id: projectId },
        body: { revision: now.current.revision, content, hasUnit },
      }),
    [projectId],
  );

  useEffect(() => {
    const hear = ({ origin, source, data }: MessageEvent<PreviewRequest>) => {
      if (origin !== window.location.origin || source !== frame.current?.contentWindow) return;
      if (data.kind === 'preview-ready') return setReadies((before) => before + 1);
      if (data.kind !== 'preview-judge') return;
      const { id, content, hasUnit } = data;
      judge(content, hasUnit).then(
        (judgement) => tell({ kind: 'preview-judged', id, judgement }),
        (error: unknown) =>
          tell({
            kind: 'preview-refused',
            id,
            sentence: error instanceof ApiProblem ? error.message : '暂时无法检查。',
          }),
      );
    };
    window.addEventListener('message', hear);
    return () => window.removeEventListener('message', hear);
  }, [frame, judge, tell]);

  useEffect(() => {
    if (readies === 0 || draft.faults.length > 0) return undefined;
    let isCurrent = true;
    judge(nothing, true).then(
      (judgement) => {
        if (!isCurrent) return;
        setProblem(undefined);
        tell({
          kind: 'preview-show',
          name,
          definition: draft.definition as ExamProjectDefinition,
          judgement,
        });
      },
      (error: unknown) => isCurrent && error instanceof ApiProblem && setProblem(error),
    );
    return () => {
      isCurrent = false;
    };
  }, [readies, draft, name, judge, tell]);

  return { address: previewAddress, problem };
}
