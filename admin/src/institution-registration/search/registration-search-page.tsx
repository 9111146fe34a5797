import AddIcon from '@mui/icons-material/Add';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useApplicant } from '../applicant/applicant';
import { PublicPage } from '../public-page';
import { LibraryResults, type LibraryAnswer } from './library-results';
import { LibrarySearch } from './library-search';
import { OwnResults } from './own-results';
import { QuickSearch } from './quick-search';

/** 补增机构列表: whether an institution is in the library or being applied for, and the way to apply (R-D1). */
export default function RegistrationSearchPage() {
  const applicant = useApplicant();
  const queries = useQueryClient();
  const [found, setFound] = useState<{ answer: LibraryAnswer; name: string }>();
  const isProven = applicant.status === 'proven';

  const showOwn = () => {
    setFound(undefined);
    void queries.invalidateQueries({ queryKey: ['GET /institution-registrations/own'] });
  };
  const forgetOwn = () => queries.removeQueries({ queryKey: ['GET /institution-registrations/own'] });

  return (
    <PublicPage
      title="补增机构列表"
      actions={
        <Button component={Link} to="/registration/apply" variant="contained" startIcon={<AddIcon />}>
          补增申请
        </Button>
      }
    >
      <Box sx={{ color: 'text.secondary', mt: -1, mb: 2 }}>
        申请前请先查询机构是否已在机构库中；机构库中已有的名称不能重复申请。
      </Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'repeat(2, minmax(0, 1fr))' },
          gap: 2,
          mb: 3,
        }}
      >
        <QuickSearch onSearch={showOwn} onLeave={forgetOwn} />
        <LibrarySearch onFound={(answer, name) => setFound({ answer, name })} />
      </Box>
      <Box aria-live="polite">
        {found ? <LibraryResults {...found} /> : isProven ? <OwnResults /> : <NothingAsked />}
      </Box>
    </PublicPage>
  );
}

const NothingAsked = () => (
  <Box sx={{ py: 5, textAlign: 'center', color: 'text.secondary', border: 1, borderColor: 'divider' }}>
    查询结果显示在这里：机构名称、主管单位、处理状态和意见。
  </Box>
);
