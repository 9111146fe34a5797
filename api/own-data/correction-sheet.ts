import { correctionKindWords, correctionStateWords } from '../../contracts/data-correction-states';
import type { CorrectionRow } from '../data-correction/correction-rows';
import { columnsOf, minuteOf, type OwnSheet } from './own-sheet';

/** What one has asked to have put right, with the answers. */
export const correctionSheet: OwnSheet = {
  columns: columnsOf(
    ['时间', 18],
    ['更正事项', 24],
    ['现在的内容', 40],
    ['正确的内容', 40],
    ['状态', 12],
    ['答复', 40],
  ),
  async read({ database, encryption }, personId) {
    const rows = await database('data_correction')
      .where({ person_id: personId })
      .orderBy('asked_at')
      .select<CorrectionRow[]>('kind', 'state', 'stands_enc', 'right_enc', 'answer_enc', 'asked_at');
    return rows.map((row) => [
      ...[minuteOf(row.asked_at), correctionKindWords[row.kind]],
      ...[encryption.decryptText(row.stands_enc), encryption.decryptText(row.right_enc)],
      ...[correctionStateWords[row.state], row.answer_enc ? encryption.decryptText(row.answer_enc) : ''],
    ]);
  },
};
