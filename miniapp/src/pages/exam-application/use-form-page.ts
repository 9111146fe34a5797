import { useCallback, useEffect, useRef, useState } from 'react';
import { useDidShow } from '@tarojs/taro';
import type { ApplicationDetail, ApplicationDraft } from '@contracts/exam-application-routes';
import { request } from '@/shared/request/request';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';
import type { Answer } from '@/shared/request/route-types';
import type { Resource } from '@/shared/resource/use-resource';

/** All that the form is drawn from. */
export interface FormPage {
  application: ApplicationDetail;
  draft: ApplicationDraft;
  project: Answer<'GET /exam-projects/:id'>;
}

async function readFormPage(id: string): Promise<FormPage> {
  const params = { id };
  const [application, draft] = await Promise.all([
    request('GET /applications/:id', { params }),
    request('GET /applications/:id/draft', { params }),
  ]);
  const project = await request('GET /exam-projects/:id', {
    params: { id: application.projectId },
    query: { version: draft.projectVersion },
  });
  return { application, draft, project };
}

/**
 * Reads for this person the application, its draft, and the project in the version that the draft is for. Coming back from another
 * page (the unit's, say) reads the application alone again: the draft on screen is the newer one.
 */
export function useFormPage(id: string, personId: string | undefined): Resource<FormPage> {
  const [kept, setKept] = useState<{ ownerId: string; page: FormPage }>();
  const [problem, setProblem] = useState<RequestProblem>();
  const [isLoading, setLoading] = useState(true);

  const reload = useCallback(async () => {
    if (!personId) return;
    setLoading(true);
    try {
      setKept({ ownerId: personId, page: await readFormPage(id) });
      setProblem(undefined);
    } catch (thrown) {
      setProblem(asRequestProblem(thrown));
    } finally {
      setLoading(false);
    }
  }, [id, personId]);
  useEffect(() => void reload(), [reload]);

  const hasBeenShown = useRef(false);
  useDidShow(() => {
    if (hasBeenShown.current && kept) {
      request('GET /applications/:id', { params: { id } }).then(
        (application) => setKept((known) => known && { ...known, page: { ...known.page, application } }),
        () => undefined,
      );
    } else if (hasBeenShown.current) void reload();
    hasBeenShown.current = true;
  });
  // What one person was shown isn't shown to the next who logs in on this device.
  const data = kept && (!personId || kept.ownerId === personId) ? kept.page : undefined;
  return { data, problem, isLoading, reload };
}
