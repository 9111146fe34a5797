import { judgeAuthority, judgeCard, type CardVerdict } from './card-verdict';
import { lockSentence, triesOn } from './identity-tries';
import { identityActionsOf, nextIdentityState } from './identity-verification';

const typed = { name: '甲示例', number: '420106199503120024' };
const card = { ...typed, validFrom: '2016-05-01', validUntil: '2036-05-01' };
const passed: CardVerdict = { kind: 'passed', endsSoon: false };
const today = '2026-11-20';
const now = new Date('2026-11-20T06:00:00Z');

describe('R-B3 what a failed try is', () => {
  test('a readable card with that number whose name, date or authority check disagrees', () => {
    expect(judgeCard(typed, { ...card, name: '乙示例' }, today)).toMatchObject({
      kind: 'failed',
      reason: 'name-differs',
    });
    expect(
      judgeCard(typed, { ...card, validFrom: '2006-05-01', validUntil: '2026-11-19' }, today),
    ).toMatchObject({
      kind: 'failed',
      reason: 'expired',
    });
    expect(
      judgeCard(typed, { ...card, validFrom: '2026-11-21', validUntil: '2036-11-21' }, today),
    ).toMatchObject({
      kind: 'failed',
      reason: 'not-yet-valid',
    });
    expect(judgeAuthority('disagrees', passed).kind).toBe('failed');
  });

  test('not what is unreadable, another card, or a fault of the provider', () => {
    expect(judgeCard(typed, {}, today)).toMatchObject({ kind: 'not-counted', reason: 'front-unreadable' });
    expect(judgeCard(typed, { ...card, validFrom: undefined }, today)).toMatchObject({
      kind: 'not-counted',
      reason: 'back-unreadable',
    });
    expect(judgeCard(typed, { ...card, number: '420102199307080015' }, today)).toMatchObject({
      kind: 'not-counted',
      reason: 'other-number',
    });
    expect(judgeAuthority('unavailable', passed).kind).toBe('not-counted');
  });

  test('a right card passes: the last day counts, 长期 has none', () => {
    expect(judgeCard(typed, card, today)).toEqual(passed);
    expect(judgeCard(typed, { ...card, validUntil: null }, today)).toEqual(passed);
    expect(judgeCard(typed, { ...card, validUntil: today }, today)).toEqual({
      kind: 'passed',
      endsSoon: true,
    });
    expect(judgeCard(typed, { ...card, name: '甲 示例' }, today)).toEqual(passed);
  });

  test('R-B2 the pictures that the examples warn of are refused and do not count', () => {
    expect(judgeCard(typed, { ...card, warnings: ['glare'] }, today)).toEqual({
      kind: 'not-counted',
      reason: 'glare',
    });
    expect(judgeCard(typed, { ...card, warnings: ['photographed-screen'] }, today)).toMatchObject({
      reason: 'not-original',
    });
  });
});

describe('R-B3 tries', () => {
  test('the lock ends at midnight in Shanghai, and the sentence says when', () => {
    const locked = { day: today, failed: 3 };
    expect(triesOn(locked, new Date('2026-11-20T15:59:59.999Z')).failed).toBe(3);
    expect(triesOn(locked, new Date('2026-11-20T16:00:00Z')).failed).toBe(0);
    expect(lockSentence(now, 'document')).toContain('2026-11-21 00:00');
    expect(lockSentence(now, 'document')).toContain('该证件');
    expect(lockSentence(now, 'account')).not.toContain('该证件');
  });
});

describe('who may do what with an identity', () => {
  test('R-B3 a lock bars the scan and not the manual review', () => {
    expect(identityActionsOf({ state: 'failed', locked: true }, 'holder')).toEqual(['request-manual-review']);
  });

  test('R-B4 R-B5 pending: the administrator decides, the person withdraws', () => {
    expect(identityActionsOf({ state: 'pending', locked: false }, 'platform-administrator')).toEqual([
      'pass',
      'refuse',
    ]);
    expect(identityActionsOf({ state: 'pending', locked: false }, 'holder')).toEqual(['withdraw']);
    expect(nextIdentityState('pending', 'withdraw')).toBe('unverified');
    expect(nextIdentityState('pending', 'expired')).toBe('unverified');
  });

  test('R-J1 verified, its holder proves it anew only where that is due', () => {
    expect(identityActionsOf({ state: 'verified', locked: false }, 'holder')).toEqual([]);
    const due = { state: 'verified', locked: false, renewalDue: true } as const;
    expect(identityActionsOf(due, 'holder')).toEqual(['scan']);
    expect(identityActionsOf({ ...due, locked: true }, 'holder')).toEqual([]);
    expect(nextIdentityState('verified', 'scan-passed')).toBe('verified');
  });

  test('R-B7 a recovery that comes to nothing leaves the document with its first account', () => {
    expect(nextIdentityState('pending', 'refuse', 'verified')).toBe('verified');
    expect(nextIdentityState('verified', 'scan-failed')).toBe('verified');
  });
});
