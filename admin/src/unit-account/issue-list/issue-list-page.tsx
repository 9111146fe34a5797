import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useState } from 'react';
import { ListField } from '../../components/list-field';
import { BackToList } from '../../list/back-to-list';
import { EmptyState } from '../../page/empty-state';
import { PageTitle } from '../../page/page-title';
import { ProblemAlert } from '../../page/problem-alert';
import { CheckedList } from './checked-list';
import { TemplateButton } from './template-button';
import { useListCheck } from './use-list-check';

/** 批量发放: accounts for a county's units by an Excel list, checked as a whole before anything is issued (R-E1). */
function IssueListPage() {
  const { check, checking, checked, problem } = useListCheck();
  const [issuing, setIssuing] = useState(false);
  return (
    <Box sx={{ maxWidth: 1080 }}>
      <BackToList />
      <PageTitle title="批量发放账号" />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <TemplateButton />
        <ListField
          label="发放名单"
          fileName={checked?.fileName}
          busy={checking}
          disabled={issuing}
          onFile={(file) => void check(file)}
        />
      </Box>
      <ProblemAlert problem={problem} />
      {checked ? (
        <CheckedList key={checked.checkedAt} rows={checked.rows} onIssuing={setIssuing} />
      ) : problem || checking ? null : (
        <EmptyState title="先下载模板，填好后上传">
          模板中已列出尚未发放账号的直接下属机构，删去不需要的行即可。上传后先逐行核对，确认后才发放。
        </EmptyState>
      )}
      {checking && <Alert severity="info">正在核对名单…</Alert>}
    </Box>
  );
}

export default IssueListPage;
