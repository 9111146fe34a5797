import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/shared/controls/button';
import { ProblemState, Skeleton, StandIn } from '@/shared/feedback/page-states';
import { go } from '@/shared/navigation/go';
import { request } from '@/shared/request/request';
import { asRequestProblem, type RequestProblem } from '@/shared/request/request-problem';
import { TicketDecision, type TicketScan } from './ticket-decision';

interface TicketQuestionProps {
  ticket: string;
  /** To scan or paste another code. */
  onAnother: () => void;
}

/** Tells the API that the code was scanned, shows what is asking, and then how it ended. */
export function TicketQuestion({ ticket, onAnother }: TicketQuestionProps) {
  const [scan, setScan] = useState<TicketScan>();
  const [problem, setProblem] = useState<RequestProblem>();
  const [outcome, setOutcome] = useState<'confirmed' | 'refused'>();

  const load = useCallback(() => {
    setProblem(undefined);
    request('POST /login/ticket-scans', { body: { ticket } }).then(setScan, (thrown: unknown) =>
      setProblem(asRequestProblem(thrown)),
    );
  }, [ticket]);
  useEffect(load, [load]);

  const toHome = (
    <Button kind="secondary" size="small" onPress={() => go('pages/home/index')}>
      返回首页
    </Button>
  );
  if (outcome === 'confirmed') {
    return (
      <StandIn icon="done" tone="done" title="已确认登录" action={toHome}>
        电脑上的页面会自动进入，无需其他操作。
      </StandIn>
    );
  }
  if (outcome === 'refused') {
    return (
      <StandIn icon="refuse" title="已拒绝登录" action={toHome}>
        该二维码已作废。如果不是您本人操作，无需再做其他处理。
      </StandIn>
    );
  }
  if (problem?.code === 'ticket-not-usable') {
    return (
      <StandIn
        icon="clock"
        title="登录二维码已失效"
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
  return <TicketDecision ticket={ticket} scan={scan} onExpired={setProblem} onDecided={setOutcome} />;
}
