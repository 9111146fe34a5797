import InboxIcon from '@mui/icons-material/InboxOutlined';
import type { ReactNode } from 'react';
import { PageMessage } from './page-message';

/** An empty list says what would be here and how it gets here. */
export const EmptyState = ({
  title,
  children,
  action,
}: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) => (
  <PageMessage Icon={InboxIcon} title={title} action={action}>
    {children}
  </PageMessage>
);
