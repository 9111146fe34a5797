import { renderStoredMessage } from '../../domain/message-templates';
import { columnsOf, minuteOf, type OwnSheet } from './own-sheet';

interface MessageRow {
  template: string;
  params: object;
  created_at: Date;
  read_at: Date | null;
}

/** What one was told. */
export const messageSheet: OwnSheet = {
  columns: columnsOf(['时间', 18], ['标题', 24], ['内容', 80], ['已读时间', 18]),
  async read({ database }, personId) {
    const rows = await database('inbox_message')
      .where({ person_id: personId })
      .orderBy('created_at')
      .select<MessageRow[]>('template', 'params', 'created_at', 'read_at');
    return rows.map(({ template, params, created_at: at, read_at: readAt }) => {
      const { title, text } = renderStoredMessage({ template, params });
      return [minuteOf(at), title, text, minuteOf(readAt)];
    });
  },
};
