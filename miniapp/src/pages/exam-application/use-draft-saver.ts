import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useDidHide, useDidShow } from '@tarojs/taro';
import type { ApplicationDraft } from '@contracts/exam-application-routes';
import { request } from '@/shared/request/request';
import { sendIntention } from '@/shared/request/send-intention';
import { DraftSaver, type DraftState } from './draft-saver';
import { findUnsentEdits, keepUnsentEdits } from './unsent-edits';

/**
 * The draft of one application, saved silently: while typing pauses, when the page is left, and again when one
 * comes back to it (also from the login page, where a session had ended).
 */
export function useDraftSaver(
  personId: string,
  applicationId: string,
  draft: ApplicationDraft,
): [DraftSaver, DraftState] {
  const saver = useMemo(() => {
    const params = { id: applicationId };
    return new DraftSaver(
      {
        read: () => request('GET /applications/:id/draft', { params }),
        write: (version, { choice, sections, materials }) =>
          sendIntention({
            intention: `application/${applicationId}/draft`,
            label: '保存草稿',
            route: 'PUT /applications/:id/draft',
            input: {
              params,
              body: {
                version,
                ...(choice && { choice }),
                ...(sections && { sections: { ...sections } }),
                ...(materials && { materials: [...materials] }),
              },
            },
          }),
        keep: (edits) => keepUnsentEdits(personId, applicationId, edits),
      },
      draft,
      findUnsentEdits(personId, applicationId),
    );
    // The draft given is where the saver starts; from then on it knows better than its caller.
  }, [personId, applicationId]);

  useEffect(() => {
    // What an ended session, a closed tab or a dead network had left on the device.
    void saver.save();
    return () => void saver.save();
  }, [saver]);
  useDidHide(() => void saver.save());
  useDidShow(() => void saver.save());
  return [saver, useSyncExternalStore(saver.subscribe, saver.current)];
}
