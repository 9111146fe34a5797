import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { ReviewDetail } from '@contracts/review';
import { Link } from 'react-router-dom';
import { StateBadge } from '../components/state-badge';
import { mayOpen } from '../layout/navigation';
import { BackToList } from '../list/back-to-list';
import { PageTitle } from '../page/page-title';
import { useActiveRole } from '../session/session';
import { stateLook } from '../vocabulary/state-looks';

/** Whose file it is, of what, and how it stands, in one line. */
export function FileHeader({ file }: { file: ReviewDetail }) {
  const role = useActiveRole()?.role;
  const facts = [
    `${file.documentType} ${file.documentNumberMasked}`,
    `${file.levelName} · ${file.categoryName}`,
    ...(file.workUnit ? [file.workUnit] : []),
    `第 ${file.round} 次提交`,
  ];
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        gap: 1,
        px: 2,
        py: 0.5,
        borderBottom: 1,
        borderColor: 'divider',
        '& > a:first-of-type': { mb: 0, flexShrink: 0 },
        '& > div:nth-of-type(1)': { flex: 1, mb: 0, minWidth: 0, flexWrap: { xs: 'wrap', md: 'nowrap' } },
        '& h1': { whiteSpace: { md: 'nowrap' } },
      }}
    >
      <BackToList />
      <PageTitle title={file.personName} note={<FactLine facts={facts} />}>
        <StateBadge look={stateLook('review', file.reviewState)} />
        {role && mayOpen(role, 'processes') && (
          <Button size="small" component={Link} to={`/processes/application%2F${file.id}/show`}>
            查看流程历史
          </Button>
        )}
      </PageTitle>
    </Box>
  );
}

/** Wraps between the facts, never within one. */
const FactLine = ({ facts }: { facts: readonly string[] }) => (
  <Box component="span" sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2 }}>
    {facts.map((fact) => (
      <Box component="span" key={fact} sx={{ whiteSpace: { md: 'nowrap' } }}>
        {fact}
      </Box>
    ))}
  </Box>
);
