import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button, { type ButtonProps } from '@mui/material/Button';
import { useState, type ReactNode } from 'react';
import { useNotify } from 'react-admin';
import { request, type Parts } from '../api/api';
import { ApiProblem } from '../api/problem';
import type { RouteName } from '../api/routes';
import { saveFile } from '../api/save-file';
import { noticeRefusal } from '../session/notice-refusal';

export interface DownloadButtonProps extends Pick<ButtonProps, 'variant' | 'size' | 'disabled'> {
  /** Answers with a file. */
  route: RouteName;
  parts?: Parts;
  fileName: string;
  children: ReactNode;
}

/** Fetches a file and hands it to the browser to be saved. */
export function DownloadButton({ route, parts = {}, fileName, children, ...look }: DownloadButtonProps) {
  const [loading, setLoading] = useState(false);
  const notify = useNotify();
  const download = async () => {
    setLoading(true);
    try {
      const answer = await request(route, parts, {});
      saveFile(await answer.blob(), fileName);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      noticeRefusal(error);
      if (error.status !== 401) notify(error.message, { type: 'warning' });
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button startIcon={<DownloadIcon />} loading={loading} onClick={() => void download()} {...look}>
      {children}
    </Button>
  );
}
