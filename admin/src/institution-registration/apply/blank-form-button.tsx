import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import type { RegistrationForm } from '@contracts/institution-registration';
import { request } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { saveFile } from '../../api/save-file';
import { applicantClient } from '../applicant/applicant';

export interface BlankFormButtonProps {
  /** The form, once all of it is filled in; otherwise leads to what is missing. */
  readForm: () => RegistrationForm | undefined;
  onRefused: (problem: ApiProblem) => void;
}

const fileName = '单位用户注册申请表.pdf';

/** 下载附件: the form to print and stamp, with what was typed (R-D2). */
export function BlankFormButton({ readForm, onRefused }: BlankFormButtonProps) {
  const [loading, setLoading] = useState(false);
  const notify = useNotify();
  const download = async () => {
    const body = readForm();
    if (!body) return;
    setLoading(true);
    try {
      const paper = await request(
        'POST /institution-registrations/blank-form.pdf',
        { body },
        applicantClient,
      );
      saveFile(await paper.blob(), fileName);
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      onRefused(error);
      if (error.fields.length === 0 && error.status !== 401) notify(error.message, { type: 'warning' });
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button size="small" startIcon={<DownloadIcon />} loading={loading} onClick={() => void download()}>
      下载附件
    </Button>
  );
}
