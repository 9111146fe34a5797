import { request } from '@/shared/request/request';
import { usePages } from '@/shared/resource/use-pages';

const pageSize = 20;
const readPage = (cursor?: string) => request('GET /inbox', { query: { limit: pageSize, cursor } });

/** The messages, page by page. */
export function useInbox(isEnabled: boolean) {
  const { change, ...pages } = usePages(readPage, isEnabled);

  /** Shown as read at once; if the API can't be told, it is unread again at the next visit. */
  const markRead = (id: string) => {
    const readAt = new Date().toISOString();
    change((item) => (item.id === id ? { ...item, readAt } : item));
    request('POST /inbox/:id/read', { params: { id } }).catch(() => undefined);
  };

  return { ...pages, markRead };
}
