import { standingOf } from './preloaded-standing';

describe('R-I1 a row whose person is known', () => {
  test('an unknown one goes in', () => {
    expect(standingOf('in-service', {})).toEqual({ outcome: 'ready' });
  });

  test('the same person twice in the file is told by the first row', () => {
    expect(standingOf('in-service', { earlierLine: 7 })).toMatchObject({
      outcome: 'faulty',
      remark: { column: 'documentNumber', reason: '与第 7 行的证件号码相同，请删去一行。' },
    });
  });

  test('who stands in the list already changes nothing; under another name it is told', () => {
    expect(standingOf('retired', { listed: { roster: 'retired', sameName: true } })).toEqual({
      outcome: 'listed',
    });
    expect(standingOf('retired', { listed: { roster: 'retired', sameName: false } })).toMatchObject({
      outcome: 'faulty',
    });
    expect(standingOf('retired', { listed: { roster: 'in-service', sameName: true } })).toMatchObject({
      outcome: 'faulty',
      remark: { reason: '已在预传在职名单中，请先在该名单中删除。' },
    });
  });

  test('in the unit’s own roster: nothing to do, or retired already', () => {
    expect(standingOf('in-service', { entryRoster: 'in-service' })).toMatchObject({
      outcome: 'listed',
    });
    expect(standingOf('in-service', { entryRoster: 'retired' })).toMatchObject({
      outcome: 'faulty',
      remark: { reason: '已在本单位退休人员名册中，不能列入预传在职名单。' },
    });
  });
});
