import { useCallback, useEffect, useState } from 'react';
import type { Person } from '@contracts/login';
import { Button } from '@/shared/controls/button';
import { ProblemState, Skeleton, StandIn } from '@/shared/feedback/page-states';
import { request } from '@/shared/request/request';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';
import { ActivationDecision } from './activation-decision';
import { TicketDecision } from './ticket-decision';
import type { TicketScan } from './ticket-decision-props';
import { TicketOutcome } from './ticket-outcome';

interface TicketQuestionProps {
  ticket: string;
  person: Person;
  /** What the code turned out to be for. */
  onScanned: (scan: TicketScan) => void;
  /** To scan or paste another code. */
  onAnother: () => void;
}

/** Tells the API that the code was scanned, shows what is asking, and then how it ended. */
export function TicketQuestion({ ticket, person, onScanned, onAnother }: TicketQuestionProps) {
  const [scan, setScan] = useState<TicketScan>();
  const [problem, setProblem] = useState<RequestProblem>();
  const [outcome, setOutcome] = useState<'confirmed' | 'refused'>();

  const load = useCallback(() => {
    setProblem(undefined);
    request('POST /login/ticket-scans', { body: { ticket } }).then(
      (scanned) => {
        setScan(scanned);
        onScanned(scanned);
      },
      (thrown: unknown) => setProblem(asRequestProblem(thrown)),
    );
  }, [ticket, onScanned]);
  useEffect(load, [load]);

  if (scan && outcome) return <TicketOutcome outcome={outcome} entrance={scan.entrance} />;
  if (problem?.code === 'ticket-not-usable') {
    return (
      <StandIn
        icon="clock"
        title="二维码已失效"
        action={
          <Button size="small" onPress={onAnother}>
            重新扫码
          </Button>
        }
      >
        {problem.message}
      </StandIn>
    );
  }
  if (problem) return <ProblemState problem={problem} onRetry={load} />;
  if (!scan) return <Skeleton rows={1} />;
  const question = { ticket, scan, onExpired: setProblem, onDecided: setOutcome };
  return scan.activation ? (
    <ActivationDecision {...question} activation={scan.activation} person={person} />
  ) : (
    <TicketDecision {...question} />
  );
}
