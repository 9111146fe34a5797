import type { FaceCheckReviewDetail } from '@contracts/face-check-review';
import { TwoWayDecision } from '../components/two-way-decision';
import { useCheckReviewDecision } from './use-check-review-decision';

const words = {
  pass: '确认是本人',
  refuse: '不予确认',
  field: '不予确认的理由',
  what: '理由',
  help: '仅不予确认时填写，本人会看到',
  missing: '不予确认须说明理由，本人会看到',
} as const;

/** Confirms, or refuses with a reason that the person reads; what the check is for goes on by itself. */
export function CheckReviewDecision({ review }: { review: FaceCheckReviewDetail }) {
  const { decide, ...state } = useCheckReviewDecision(review);
  return (
    <TwoWayDecision
      {...state}
      canDecide={review.availableActions.length > 0}
      words={words}
      onPass={() => void decide('confirm')}
      onRefuse={(reason) => void decide('refuse', reason)}
    />
  );
}
