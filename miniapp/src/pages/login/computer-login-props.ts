import type { Session } from '@contracts/login';

export interface ComputerLoginProps {
  onSession: (session: Session) => void;
}
