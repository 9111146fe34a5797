import { changesEndOf } from '../../domain/application-situation';
import { projectClosesAt } from '../../domain/exam-window';
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
