import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
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

test('R-B8 who is asked may show their face or scan; a face under way is not begun twice', () => {
  const ways = ['face', 'document'] as const;
  const waiting = { state: 'waiting', ways, isAtProvider: false } as const;
  expect(faceCheckActionsOf(waiting)).toEqual(['start', 'scan']);
  expect(faceCheckActionsOf({ ...waiting, isAtProvider: true })).toEqual(['scan']);
});

test.each(['passed', 'failed', 'expired'] as const)('R-B8 once %s, nothing can be done', (state) => {
  const ways: FaceCheckWay[] = ['face', 'document'];
  expect(faceCheckActionsOf({ state, ways, isAtProvider: false })).toEqual([]);
});

test.each<[FaceCheckPurpose, DocumentType, FaceCheckWay[]]>([
  ['activate-authorization', 'id-card', ['face', 'document']],
  ['accept-authorization', 'id-card', ['face', 'document']],
  ['transfer-authorization', 'passport', ['document']],
  ['transfer-authorization', 'taiwan-permit', []],
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
  for (const action of Object.values(faceCheckTable).flat()) expect(page).toContain(`: ${action}`);
});
