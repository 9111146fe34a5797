import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  faceCheckActors,
  faceCheckStates,
  faceCheckStateWords,
  type FaceCheckPurpose,
  type FaceCheckWay,
} from '../contracts/face-check-states';
import type { DocumentType } from '../contracts/identity-states';
import type { CardVerdict } from './card-verdict';
import {
  faceCheckActionsOf,
  faceCheckTable,
  faceCheckWaysOf,
  facePauseMs,
  passportVerdictOf,
  phoneProvesFrom,
  scanVerdictOf,
} from './face-check';
import { faceCheckActorOf, initialFaceCheck } from './face-check-process';
import { faceCheckReviewEndsAtMs, reviewCodeOf } from './face-check-review';

const ways: readonly FaceCheckWay[] = ['face', 'document', 'review'];
const waiting = { state: 'waiting', ways, isAtProvider: false } as const;

test('R-B8 who is asked chooses among the ways; a face under way is not begun twice', () => {
  expect(faceCheckActionsOf(waiting, 'person')).toEqual(['start', 'scan', 'request-review']);
  expect(faceCheckActionsOf({ ...waiting, isAtProvider: true }, 'person')).toEqual([
    'scan',
    'request-review',
  ]);
  expect(faceCheckActionsOf({ ...waiting, ways: ['review'] }, 'person')).toEqual(['request-review']);
});

test('R-B8 a review is taken back by whoever asked for it, and decided by the reviewer', () => {
  const reviewing = { ...waiting, state: 'reviewing' } as const;
  expect(faceCheckActionsOf(reviewing, 'person')).toEqual(['withdraw']);
  expect(faceCheckActionsOf(reviewing, 'reviewer')).toEqual(['confirm', 'refuse']);
  expect(faceCheckActionsOf(waiting, 'reviewer')).toEqual([]);
});

test.each(['passed', 'failed', 'expired'] as const)('R-B8 once %s, nothing can be done', (state) => {
  for (const actor of faceCheckActors)
    expect(faceCheckActionsOf({ state, ways, isAtProvider: false }, actor)).toEqual([]);
});

test('R-B8 nobody reviews their own, nor by a right that isn’t the platform’s', () => {
  const position = { ...initialFaceCheck, state: 'reviewing', personId: 'p' } as const;
  const by = (role: string) => ({ id: 'h', role, institutionId: 'i', businessCode: null });
  const administrator = by('platform-administrator');
  expect(faceCheckActorOf(position, { personId: 'q', holding: administrator })).toBe('reviewer');
  expect(faceCheckActorOf(position, { personId: 'p', holding: administrator })).toBe('person');
  expect(faceCheckActorOf(position, { personId: 'q', holding: by('hr-account') })).toBeUndefined();
  expect(faceCheckActorOf(position, { personId: 'q' })).toBeUndefined();
});

test('R-B8 a review ends with its tenth working day; neither a night nor a holiday shortens it', () => {
  const endOf = (at: string) => new Date(faceCheckReviewEndsAtMs(Date.parse(at))).toISOString();
  expect(endOf('2026-11-20T01:00:00Z')).toBe('2026-12-04T15:59:59.999Z');
  // 23:59 on the 20th and 00:01 on the 21st, a Saturday, in Shanghai.
  expect(endOf('2026-11-20T15:59:00Z')).toBe('2026-12-04T15:59:59.999Z');
  expect(endOf('2026-11-20T16:01:00Z')).toBe('2026-12-04T15:59:59.999Z');
});

test('R-B8 the digits that are held beside the document are the check’s own, and always four', () => {
  expect(reviewCodeOf('00000007-0000-4000-8000-000000000000')).toBe('0007');
  expect(reviewCodeOf('ffffffff-0000-4000-8000-000000000000')).toBe('7295');
});

test.each<[FaceCheckPurpose, DocumentType, FaceCheckWay[]]>([
  ['activate-authorization', 'id-card', ['face', 'document', 'review']],
  ['accept-authorization', 'id-card', ['face', 'document', 'review']],
  ['transfer-authorization', 'passport', ['document', 'review']],
  ['add-assistant', 'taiwan-permit', ['review']],
  ['recover-account', 'passport', []],
  ['recover-account', 'id-card', ['face']],
])('R-B8 %s by %s: %j', (purpose, documentType, ways) => {
  expect(faceCheckWaysOf(purpose, documentType)).toEqual(ways);
});

test.each<[CardVerdict, string]>([
  [{ kind: 'passed', endsSoon: true }, 'passed'],
  [{ kind: 'not-counted', reason: 'other-number' }, 'failed'],
  [{ kind: 'failed', reason: 'name-differs' }, 'failed'],
  [{ kind: 'failed', reason: 'expired' }, 'failed'],
  [{ kind: 'not-counted', reason: 'glare' }, 'not-counted'],
  [{ kind: 'not-counted', reason: 'provider-unavailable' }, 'not-counted'],
])('R-B8 a scan that is %j counts as %s', (card, kind) => {
  expect(scanVerdictOf(card).kind).toBe(kind);
});

test.each([
  [{ number: 'x0000 0022' }, 'passed'],
  [{ number: 'X00000022', validUntil: '2026-11-20' }, 'failed'],
  [{ number: 'X00000023', validUntil: '2035-05-01' }, 'failed'],
  [undefined, 'not-counted'],
])('R-B8 a passport that says %j counts as %s', (page, kind) => {
  expect(passportVerdictOf('X00000022', page, '2026-11-21').kind).toBe(kind);
});

test.each([
  ['before the identity was proven', '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z', '2026-11-01T00:00:00Z'],
  ['together with it', '2026-11-02T00:00:00Z', '2026-11-02T00:00:00Z', '2026-11-02T00:00:00Z'],
  ['after it', '2026-11-03T00:00:00Z', '2026-11-02T00:00:00Z', '2026-11-10T00:00:00Z'],
])('R-B8 a phone that was bound %s', (_, boundAt, verifiedAt, from) => {
  expect(phoneProvesFrom(new Date(boundAt), new Date(verifiedAt))).toEqual(new Date(from));
});

test('R-B8 the provider is asked after 3 s, then less often, at least every 15 s', () => {
  expect([0, 1, 2, 3, 4, 50].map(facePauseMs)).toEqual([3_000, 4_500, 6_750, 10_125, 15_000, 15_000]);
});

test('the page says what the table says', () => {
  const page = readFileSync(join(__dirname, '../docs/processes/face-check.md'), 'utf8');
  for (const state of faceCheckStates)
    expect(page).toMatch(new RegExp(`\\| \`${state}\` +\\| ${faceCheckStateWords[state]} +\\|`));
  const actions = Object.values(faceCheckTable).flatMap((byActor) =>
    Object.values<readonly string[]>(byActor).flat(),
  );
  for (const action of actions) expect(page).toContain(`: ${action}`);
});
