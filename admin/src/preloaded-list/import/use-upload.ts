import { useRef, useState } from 'react';
import type { Roster } from '@contracts/roster-states';
import { request } from '../../api/api';
import { newIdempotencyKey } from '../../api/idempotency-key';
import { ApiProblem } from '../../api/problem';
import { noticeRefusal } from '../../session/notice-refusal';
import type { PreloadImport } from './use-import';

/** Sends a list to be checked. While its outcome is unknown, the same file chosen again asks for the answer of the first sending. */
export function useUpload(roster: Roster, onUploaded: (found: PreloadImport) => void) {
  const [problem, setProblem] = useState<ApiProblem>();
  const [sending, setSending] = useState<string>();
  const intention = useRef<{ file: string; key: string }>();

  const upload = async (file: File) => {
    const name = `${file.name} ${file.size} ${file.lastModified}`;
    if (intention.current?.file !== name) intention.current = { file: name, key: newIdempotencyKey() };
    setSending(file.name);
    setProblem(undefined);
    const body = new FormData();
    body.set('roster', roster);
    body.set('file', file);
    try {
      const response = await request(
        'POST /preload-imports',
        { body },
        { idempotencyKey: intention.current.key },
      );
      intention.current = undefined;
      // By the contract; a multipart route has no typed `call`.
      onUploaded((await response.json()) as PreloadImport);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      if (error.code !== 'outcome-unknown' && error.code !== 'too-many-requests')
        intention.current = undefined;
      noticeRefusal(error);
      if (error.status !== 401) setProblem(error);
    } finally {
      setSending(undefined);
    }
  };
  return { upload, sending, problem };
}
