import DownloadIcon from '@mui/icons-material/FileDownloadOutlined';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useNotify } from 'react-admin';
import { request } from '../../api/api';
import { ApiProblem } from '../../api/problem';
import { saveFile } from '../../api/save-file';

/** The list to fill in, in which the units without an account stand already. */
export function TemplateButton() {
  const [loading, setLoading] = useState(false);
  const notify = useNotify();
  const download = async () => {
    setLoading(true);
    try {
      const template = await request('GET /unit-accounts/issue-list-template.xlsx', {}, {});
      saveFile(await template.blob(), '单位账号发放名单.xlsx');
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      notify(error.message, { type: 'warning' });
    } finally {
      setLoading(false);
    }
  };
  return (
    <Button variant="outlined" startIcon={<DownloadIcon />} loading={loading} onClick={() => void download()}>
      下载名单模板
    </Button>
  );
}
