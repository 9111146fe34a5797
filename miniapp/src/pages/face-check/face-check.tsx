import { useState } from 'react';
import { ProblemState, Skeleton } from '@/shared/feedback/page-states';
import { ByDocument } from './by-document';
import { ByFace } from './by-face';
import { CheckHead } from './check-head';
import { CheckOutcome } from './check-outcome';
import { useFaceCheck } from './use-face-check';
import './face-check.scss';

/** What is asked of the person, by which way they confirm it, and how it ended. */
export function FaceCheck({ id }: { id: string }) {
  const { check, problem, reload, show } = useFaceCheck(id);
  const [isByDocument, setByDocument] = useState(false);
  if (!check) {
    if (problem) return <ProblemState problem={problem} onRetry={() => void reload()} />;
    return <Skeleton rows={2} />;
  }
  if (check.state !== 'waiting') return <CheckOutcome check={check} />;
  const hasFace = check.ways.includes('face');
  return (
    <>
      <CheckHead check={check} onTimeOver={() => void reload()} />
      {isByDocument || !hasFace ? (
        <ByDocument check={check} onChange={show} onFace={hasFace ? () => setByDocument(false) : undefined} />
      ) : (
        <ByFace check={check} onStarted={() => void reload()} onDocument={() => setByDocument(true)} />
      )}
    </>
  );
}
