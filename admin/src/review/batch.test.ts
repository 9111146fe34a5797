import type { PassProposal } from '@contracts/batch-pass';
import { faultOf, isOpen, nextPortion, toRow, withOutcomes, withPeriod } from './batch';

const stated = { from: '2026-08-01', until: '2027-07-31' };
const proposal = (id: string, more: Partial<PassProposal> = {}): PassProposal => ({
  ...{ id, personName: '甲示例', documentNumberMasked: '4201**********1234' },
  ...{ levelName: '执业医师', categoryName: '临床', seenSequence: 1, refusal: null },
  internship: { asked: true, stated },
  ...more,
});

describe('R-N3 many passed at once', () => {
  it('R-N5 starts with the dates of each form; one without dates waits for them and holds up no other', () => {
    const rows = [proposal('a'), proposal('b', { internship: { asked: true, stated: null } })].map(toRow);
    expect(nextPortion(rows)).toEqual([{ id: 'a', seenSequence: 1, internship: stated }]);
    expect(rows.map(faultOf)).toEqual([undefined, '请填写实习起止时间。']);
    const mended = rows.map((row) => (row.id === 'b' ? withPeriod(row, stated) : row));
    expect(nextPortion(mended).map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('sends what can be passed, in portions, and each once', () => {
    let rows = [
      proposal('refused', { refusal: '考生尚未缴费' }),
      ...Array.from({ length: 21 }, (_, index) =>
        proposal(String(index), { internship: { asked: false, stated: null } }),
      ),
    ].map(toRow);
    expect(nextPortion(rows)).toHaveLength(20);
    expect(nextPortion(rows)[0]).toEqual({ id: '0', seenSequence: 1 });
    rows = withOutcomes(rows, { passed: nextPortion(rows).map(({ id }) => id), left: [] });
    expect(nextPortion(rows).map(({ id }) => id)).toEqual(['20']);
  });

  it('lets a row be sent again only where other dates can mend it', () => {
    const rows = withOutcomes([proposal('a'), proposal('b'), proposal('c')].map(toRow), {
      passed: ['a'],
      left: [
        { id: 'b', reason: '已由他人审核', mendable: false },
        { id: 'c', reason: '结束日期过晚', mendable: true },
      ],
    });
    expect(rows.map(isOpen)).toEqual([false, false, true]);
    expect(nextPortion(rows)).toEqual([]);
    const mended = rows.map((row) => (row.id === 'c' ? withPeriod(row, stated) : row));
    expect(nextPortion(mended).map(({ id }) => id)).toEqual(['c']);
  });
});
