import PrintIcon from '@mui/icons-material/PrintOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useLocation } from 'react-router-dom';
import { BackToList } from '../../list/back-to-list';
import { EmptyState } from '../../page/empty-state';
import { PageTitle } from '../../page/page-title';
import { IssuedSlip } from './issued-slip';
import { isSlipsAsked } from './slips-address';

/** The slips of the accounts that were just issued, a page each on paper. Each look is logged by the API. */
function SlipsPage() {
  const state: unknown = useLocation().state;
  const accountIds = isSlipsAsked(state) ? state.accountIds : [];
  return (
    <>
      <BackToList />
      <PageTitle title="账号和激活码" note={accountIds.length > 0 ? `共 ${accountIds.length} 个` : undefined}>
        {accountIds.length > 0 && (
          <Button startIcon={<PrintIcon />} onClick={() => window.print()} className="no-print">
            打印
          </Button>
        )}
      </PageTitle>
      {accountIds.length === 0 && (
        <EmptyState title="没有要打印的激活码">
          请从“单位账号”的列表中打开各单位的激活码，或在批量发放后打印。
        </EmptyState>
      )}
      {accountIds.map((accountId) => (
        <Box key={accountId} sx={{ mb: 3, breakInside: 'avoid' }}>
          <IssuedSlip accountId={accountId} />
        </Box>
      ))}
    </>
  );
}

export default SlipsPage;
