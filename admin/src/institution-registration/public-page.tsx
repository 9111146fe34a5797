import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useEffect, type ReactNode } from 'react';
import { Brand } from '../layout/brand';
import { PageTitle } from '../page/page-title';
import { loadApplicant, useApplicant } from './applicant/applicant';

export interface PublicPageProps {
  title: string;
  /** The way back, over the title. */
  back?: ReactNode;
  /** What the page offers as a whole, beside the title. */
  actions?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages that are open to everybody (R-D1). Finds out once whether a phone is proven already. */
export function PublicPage({ title, back, actions, children }: PublicPageProps) {
  const { status } = useApplicant();
  useEffect(() => {
    if (status === 'unknown') void loadApplicant();
  }, [status]);
  return (
    <Box sx={{ minHeight: '100vh', display: 'flex', flexDirection: 'column' }}>
      <Box
        component="header"
        sx={{
          minHeight: 56,
          px: { xs: 1.5, sm: 2.5 },
          py: 1,
          display: 'flex',
          flexWrap: 'wrap',
          alignItems: 'center',
          columnGap: 2.5,
          borderBottom: 1,
          borderColor: 'divider',
        }}
      >
        <Brand entrance="机构注册" />
        <Box sx={{ flex: 1 }} />
        <Box sx={{ display: 'flex', gap: 2.5 }}>
          <Link href="/admin/login">机构授权端登录</Link>
          <Link href="/">返回首页</Link>
        </Box>
      </Box>
      <Box
        component="main"
        sx={{ width: '100%', maxWidth: 1080, mx: 'auto', px: { xs: 1.5, sm: 3 }, py: { xs: 2, sm: 3 } }}
      >
        {back}
        <PageTitle title={title}>{actions}</PageTitle>
        {children}
      </Box>
    </Box>
  );
}
