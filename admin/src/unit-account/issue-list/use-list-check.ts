import { useState } from 'react';
import type { IssueListRow } from '@contracts/unit-account';
import { request } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { noticeRefusal } from '../../session/notice-refusal';

export interface CheckedFile {
  fileName: string;
  /** ms since the epoch: the same file sent again is another list. */
  checkedAt: number;
  rows: readonly IssueListRow[];
}

/** Sends a list to be checked; afterwards its rows, or why it is no such list. */
export function useListCheck() {
  const [checked, setChecked] = useState<CheckedFile>();
  const [problem, setProblem] = useState<ApiProblem>();
  const [checking, setChecking] = useState(false);

  const check = async (file: File) => {
    setChecking(true);
    setProblem(undefined);
    setChecked(undefined);
    const body = new FormData();
    body.set('file', file);
    try {
      const response = await request('POST /unit-accounts/issue-lists', { body }, {});
      // By the contract; a multipart route has no typed `call`.
      const { rows } = (await response.json()) as { rows: IssueListRow[] };
      setChecked({ fileName: file.name, checkedAt: Date.now(), rows });
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      noticeRefusal(error);
      if (error.status !== 401) setProblem(error);
    } finally {
      setChecking(false);
    }
  };
  return { check, checking, checked, problem };
}
