import { useEffect, useState } from 'react';
import type { ApplicationDraft } from '@contracts/exam-application-routes';
import { request } from '@/shared/request/request';
import type { Answer } from '@/shared/request/route-types';

type Project = Answer<'GET /exam-projects/:id'>;

/**
 * The project in the version that the draft is for. One that is published while the form is filled in takes the place of the one it
 * began with (R-L2); where it can't be read now, it is once the draft is stored or read again.
 */
export function useProjectOfDraft(
  first: Project,
  draft: Pick<ApplicationDraft, 'projectVersion'>,
): { project: Project; isRenewed: boolean } {
  const [project, setProject] = useState(first);
  const { id } = first;
  const { projectVersion } = draft;
  const isOld = project.version !== projectVersion;
  useEffect(() => {
    if (!isOld) return;
    let isLeft = false;
    request('GET /exam-projects/:id', { params: { id }, query: { version: projectVersion } }).then(
      (newer) => !isLeft && setProject(newer),
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [id, isOld, draft]);
  return { project, isRenewed: project.version !== first.version };
}
