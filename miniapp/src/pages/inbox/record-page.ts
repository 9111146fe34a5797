import type { InboxItem } from '@contracts/inbox';
import type { PagePath } from '@/shared/navigation/page-paths';

interface RecordPage {
  page: PagePath;
  query?: Record<string, string>;
}

/** What administrators are told of others' records, which they settle in the console. */
const ofOthers: ReadonlySet<string> = new Set(['correction.reminder', 'correction.overdue']);

/** Where the record that a message is about is shown; nothing, for what has no page of its own, or is settled in the console. */
export function findRecordPage({
  processId,
  template,
}: Pick<InboxItem, 'processId' | 'template'>): RecordPage | undefined {
  if (ofOthers.has(template)) return undefined;
  const [kind = '', id] = processId?.split('/') ?? [];
  switch (kind) {
    case 'application':
      return id ? { page: 'pages/exam-application/detail', query: { id } } : undefined;
    case 'payment':
    case 'hand-refund':
      return { page: 'pages/exam-application/index' };
    case 'identity':
      return { page: 'pages/identity/index' };
    case 'hr-account':
      return id ? { page: 'pages/hr-account/detail', query: { id } } : undefined;
    case 'face':
      return id ? { page: 'pages/face-check/index', query: { id } } : undefined;
    case 'data-correction':
      return id ? { page: 'pages/own-data/correction', query: { id } } : undefined;
    case 'account-closure':
      return { page: 'pages/own-data/closure' };
    case 'personal-details':
      return { page: 'pages/personal-details/index' };
    case 'unit':
    case 'admission':
    case 'transfer-out':
      return { page: 'pages/unit/index' };
    case 'authorization':
    case 'authorization-change':
      return { page: 'pages/authorization/index' };
    default:
      return undefined;
  }
}
