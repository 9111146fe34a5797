import type { RequestProblem } from '@/shared/request/request-problem';
import type { Answer } from '@/shared/request/route-types';

export type TicketScan = Answer<'POST /login/ticket-scans'>;

export interface TicketDecisionProps {
  ticket: string;
  scan: TicketScan;
  onExpired: (problem: RequestProblem) => void;
  onDecided: (outcome: 'confirmed' | 'refused') => void;
}
