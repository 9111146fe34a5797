import type { ReactNode } from 'react';
import type { Session } from '@contracts/login';
import { Button } from '../controls/button';
import { StandIn } from '../feedback/page-states';
import { go } from '../navigation/go';
import { AwaitedSession } from './awaited-session';
import { useLoginRequired } from './use-login-required';

interface LoginGateProps {
  /** What the page shows to who is logged in, for the sentence before that. */
  purpose: string;
  children: (session: Session) => ReactNode;
}

/** Shows its content to who is logged in, and the way to the login to anyone else. */
export function LoginGate({ purpose, children }: LoginGateProps) {
  const { status, session } = useLoginRequired({ isWhereOneLeaves: true });
  if (session) return <>{children(session)}</>;
  if (status === 'unknown') return <AwaitedSession />;
  return (
    <StandIn
      icon="person"
      title="请先登录"
      action={
        <Button size="small" onPress={() => go('pages/login/index')}>
          去登录
        </Button>
      }
    >
      {purpose}
    </StandIn>
  );
}
