import type { ApplicationDetail } from '../../contracts/exam-application-routes';
import { changesEndOf } from '../../domain/application-situation';
import { projectClosesAt, stageOfStep } from '../../domain/exam-window';
import type { ApplicationRow } from './application-rows';

/** Until when whoever is next may act; nothing where time ends nothing. */
export function deadlineOf(row: ApplicationRow): Date | null {
  switch (row.state) {
    case 'awaiting-payment':
      return row.windows.payment?.closesAt ?? null;
    case 'changes-requested':
      return changesEndOf(row);
    case 'removed-from-unit':
      return projectClosesAt(row.windows) ?? null;
    case 'draft':
    case 'in-review':
    case 'approved':
    case 'rejected':
    case 'withdrawn':
    case 'given-up':
    case 'unfinished':
      return null;
  }
}

/** When the step now in turn may be done; nothing while none is, or the project sets no time for it. */
export function stepWindowOf({
  state,
  step,
  windows,
}: Pick<ApplicationRow, 'state' | 'step' | 'windows'>): ApplicationDetail['stepWindow'] {
  const window = state === 'in-review' && step ? windows[stageOfStep(step)] : undefined;
  return window ? { opensAt: window.opensAt.toISOString(), closesAt: window.closesAt.toISOString() } : null;
}
