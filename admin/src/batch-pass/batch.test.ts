import type { PassProposal } from '@contracts/batch-pass';
import { faultOf, toChosenRow, toSend } from './batch';

const stated = { from: '2026-08-01', until: '2027-07-31' };
const proposal = (id: string, more: Partial<PassProposal> = {}): PassProposal => ({
  ...{ id, personName: '甲示例', documentNumberMasked: '4201**********1234' },
  ...{ levelName: '执业医师', categoryName: '临床', seenSequence: 1, refusal: null },
  internship: { asked: true, stated },
  ...more,
});

describe('R-N3 many passed at once', () => {
  it('R-N5 starts with the dates of each form; one without dates waits for them and holds up no other', () => {
    const rows = [proposal('a'), proposal('b', { internship: { asked: true, stated: null } })].map(
      toChosenRow,
    );
    expect(toSend(rows)).toEqual([{ id: 'a', seenSequence: 1, internship: stated }]);
    expect(rows.map(faultOf)).toEqual([undefined, '请填写实习起止时间。']);
    const mended = rows.map((row) => ({ ...row, period: stated }));
    expect(toSend(mended).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('sends what can be passed, as it was seen, without dates where none are asked', () => {
    const rows = [
      proposal('refused', { refusal: '考生尚未缴费' }),
      proposal('b', { seenSequence: 7, internship: { asked: false, stated: null } }),
    ].map(toChosenRow);
    expect(toSend(rows)).toEqual([{ id: 'b', seenSequence: 7 }]);
  });
});
