import { request } from '@/shared/request/request';
import { usePages } from '@/shared/resource/use-pages';

const readPage = (cursor?: string) =>
  request('GET /announcements', { query: { place: 'candidates', cursor } });

/** The announcements for candidates, page by page. */
export const useAnnouncements = (isEnabled: boolean) => usePages(readPage, isEnabled);
