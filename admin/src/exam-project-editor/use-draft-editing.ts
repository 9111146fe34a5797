import type { ProjectDraft } from '@contracts/exam-project-editor';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ApiProblem, call } from '../api/api';
import type { Answer } from '../api/routes';
import { queryKeyOf } from '../api/use-api';
import { noticeRefusal } from '../session/notice-refusal';

/** Saved when nothing more is typed for so long. */
const idleMs = 1_000;

export type Definition = Readonly<Record<string, unknown>>;

export interface DraftEditing {
  /** As it is typed. */
  definition: Definition;
  /** As the server answered last: with what is wrong, and what differs from the version published last. */
  saved: ProjectDraft;
  saving: 'idle' | 'sending' | 'failed';
  isUnsaved: boolean;
  problem: ApiProblem | undefined;
  /** Somebody else saved meanwhile: theirs, beside what was typed here. */
  latest: ProjectDraft | undefined;
  change: (parts: Definition, dropped?: readonly string[]) => void;
  save: () => void;
  takeLatest: () => void;
  keepTyped: () => void;
}

/**
 * A draft that saves itself, one request at a time. What another administrator saved meanwhile is never overwritten unseen:
 * saving stops, what was typed stays, and the person decides (R-L2).
 */
export function useDraftEditing(projectId: string, first: ProjectDraft): DraftEditing {
  const [definition, setDefinition] = useState(() => first.definition as Definition);
  const [saved, setSaved] = useState(first);
  const [saving, setSaving] = useState<DraftEditing['saving']>('idle');
  const [problem, setProblem] = useState<ApiProblem>();
  const [latest, setLatest] = useState<ProjectDraft>();
  const typed = useRef(definition);
  const stored = useRef(definition);
  const revision = useRef(first.revision);
  const isStopped = useRef(false);
  const isRunning = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const queries = useQueryClient();

  const save = useCallback(async () => {
    clearTimeout(timer.current);
    if (isRunning.current || isStopped.current) return;
    isRunning.current = true;
    const fail = (error: unknown) => {
      if (!(error instanceof ApiProblem)) throw error;
      setSaving('failed');
      noticeRefusal(error);
      setProblem(error);
    };
    try {
      while (typed.current !== stored.current) {
        const sent = typed.current;
        setSaving('sending');
        const answer = await call('PUT /edited-exam-projects/:id/draft', {
          params: { id: projectId },
          body: { revision: revision.current, definition: sent },
        });
        stored.current = sent;
        revision.current = answer.revision;
        setSaved(answer);
        setProblem(undefined);
        // The project's own page opens with what was just saved: from an older draft nothing could be published.
        queries.setQueryData<Answer<'GET /edited-exam-projects/:id'>>(
          queryKeyOf('GET /edited-exam-projects/:id', { params: { id: projectId } }),
          (read) => read && { ...read, hasDraft: true, draft: answer },
        );
      }
      setSaving('idle');
    } catch (error) {
      if (!(error instanceof ApiProblem && error.code === 'draft-changed')) return fail(error);
      setSaving('failed');
      try {
        const { draft } = await call('GET /edited-exam-projects/:id', { params: { id: projectId } });
        setProblem(undefined);
        // An answer of ours that was lost: what the server has is what was typed.
        if (JSON.stringify(draft.definition) === JSON.stringify(typed.current)) {
          stored.current = typed.current;
          revision.current = draft.revision;
          setSaved(draft);
          setSaving('idle');
        } else {
          isStopped.current = true;
          setLatest(draft);
        }
      } catch (unread) {
        fail(unread);
      }
    } finally {
      isRunning.current = false;
    }
  }, [projectId, queries]);
  useEffect(() => () => void save(), [save]);

  const take = (next: Definition) => {
    typed.current = next;
    setDefinition(next);
  };
  const goOn = (draft: ProjectDraft) => {
    isStopped.current = false;
    revision.current = draft.revision;
    setLatest(undefined);
    setProblem(undefined);
  };
  return {
    ...{ definition, saved, saving, problem, latest },
    isUnsaved: definition !== stored.current || saving !== 'idle',
    change: (parts, dropped = []) => {
      const next = Object.entries({ ...typed.current, ...parts }).filter(([name]) => !dropped.includes(name));
      take(Object.fromEntries(next));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void save(), idleMs);
    },
    save: () => void save(),
    takeLatest: () => {
      if (!latest) return;
      goOn(latest);
      take(latest.definition as Definition);
      stored.current = typed.current;
      setSaved(latest);
      setSaving('idle');
    },
    keepTyped: () => {
      if (!latest) return;
      goOn(latest);
      void save();
    },
  };
}
