import { closureObstacleWords, type ClosureObstacle } from '@contracts/account-closure-states';
import { Notice } from '@/shared/feedback/notice';

/** Why the closing that was asked for did not take place on its day; what is in the way now may be something else. */
export function StoppedClosure({ by }: { by: readonly ClosureObstacle[] }) {
  const reasons = by.map((obstacle) => closureObstacleWords[obstacle].what).join('；');
  return (
    <Notice tone="refused">{`上次申请的注销没有完成，因为到期时：${reasons}。办结后可以再次申请。`}</Notice>
  );
}
