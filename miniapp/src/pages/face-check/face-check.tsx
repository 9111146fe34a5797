import { useState } from 'react';
import type { FaceCheckWay } from '@contracts/face-check-states';
import { ProblemState, Skeleton } from '@/shared/feedback/page-states';
import { ByDocument } from './by-document';
import { ByFace } from './by-face';
import { ByReview } from './by-review';
import { CheckHead } from './check-head';
import { CheckOutcome } from './check-outcome';
import { OtherWays } from './other-ways';
import { UnderReview } from './under-review';
import { type Check, useFaceCheck } from './use-face-check';
import './face-check.scss';

/** What is asked of the person, by which way they confirm it, and how it ended. */
export function FaceCheck({ id }: { id: string }) {
  const { check, problem, reload, show } = useFaceCheck(id);
  const [chosen, setChosen] = useState<FaceCheckWay>();
  const withdrawn = (after: Check) => {
    setChosen(undefined);
    show(after);
  };
  if (!check) {
    if (problem) return <ProblemState problem={problem} onRetry={() => void reload()} />;
    return <Skeleton rows={2} />;
  }
  if (check.state === 'reviewing')
    return <UnderReview check={check} onWithdrawn={withdrawn} onRefused={() => void reload()} />;
  if (check.state !== 'waiting') return <CheckOutcome check={check} />;
  const way = chosen ?? check.ways[0];
  return (
    <>
      <CheckHead check={check} onTimeOver={() => void reload()} />
      {way === 'face' && <ByFace check={check} onStarted={() => void reload()} />}
      {way === 'document' && <ByDocument check={check} onChange={show} />}
      {way === 'review' && <ByReview check={check} onChange={show} />}
      {way && <OtherWays check={check} now={way} onChoose={setChosen} />}
    </>
  );
}
