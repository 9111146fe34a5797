import { useState } from 'react';
import type { IdentityReviewDetail } from '@contracts/identity';
import { ConfirmDialog } from '../components/confirm-dialog';
import { TwoWayDecision } from '../components/two-way-decision';
import { FactsPanel } from './facts-panel';
import { useIdentityDecision } from './use-identity-decision';
import { useReadFacts } from './use-read-facts';

const words = {
  pass: '通过',
  refuse: '不通过',
  field: '不通过的理由',
  what: '理由',
  help: '仅不通过时填写，本人会看到',
  missing: '不通过须说明理由，本人会看到',
} as const;

/**
 * Pass, or refuse with a reason that the person reads; a pass that joins two accounts asks once more (R-B4, R-B7). Of a document
 * whose number doesn't say sex and birth, both are read off it for a pass (R-I7).
 */
export function IdentityDecision({ review }: { review: IdentityReviewDetail }) {
  const [merging, setMerging] = useState(false);
  const { decide, ...state } = useIdentityDecision(review);
  const facts = useReadFacts(review.asksFacts);
  const pass = () => {
    setMerging(false);
    void decide({ decision: 'pass', ...(facts.read && { facts: facts.read }) });
  };
  const ask = () => {
    if (!facts.isSound()) return;
    if (review.isRecovery) setMerging(true);
    else pass();
  };
  return (
    <>
      {review.asksFacts && <FactsPanel facts={facts} problem={state.problem} />}
      <TwoWayDecision
        {...state}
        canDecide={review.availableActions.length > 0}
        words={words}
        onPass={ask}
        onRefuse={(reason) => void decide({ decision: 'refuse', reason })}
      />
      <ConfirmDialog
        open={merging}
        title={`通过 ${review.personName} 的认证，并入原账号？`}
        confirmLabel="通过并合并"
        onConfirm={pass}
        onClose={() => setMerging(false)}
      >
        {review.personName}（{review.documentNumber}
        ）现在的登录方式将并入原账号，原账号的登录全部退出。合并后不能撤回。
      </ConfirmDialog>
    </>
  );
}
