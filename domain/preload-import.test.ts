import { preloadImportActionsOf, preloadImportIsOpen } from './preload-import';
import { preloadImportActorOf, preloadImportFace } from './preload-import-process';

const institutionId = 'unit';
const of = (role: string, at: string) => ({
  personId: 'person',
  holding: { id: 'holding', role, institutionId: at, businessCode: null },
});

describe('R-I1 an import', () => {
  test('is its unit’s alone', () => {
    const position = { state: 'checked', institutionId } as const;
    expect(preloadImportActorOf(position, of('hr-account', 'unit'))).toBe('unit');
    expect(preloadImportActorOf(position, of('hr-account', 'elsewhere'))).toBe('other');
    expect(preloadImportActorOf(position, of('sub-account', 'unit'))).toBe('other');
    expect(preloadImportActorOf(position, { personId: 'person' })).toBe('other');
  });

  test('without a good row can only be given up', () => {
    expect(preloadImportActionsOf({ state: 'checked', readyRows: 1 }, 'unit')).toEqual(['commit', 'cancel']);
    expect(preloadImportActionsOf({ state: 'checked', readyRows: 0 }, 'unit')).toEqual(['cancel']);
    expect(preloadImportActionsOf({ state: 'checked', readyRows: 1 }, 'other')).toEqual([]);
  });

  test('waits for its unit once it is checked, and is over at the end', () => {
    expect(preloadImportFace({ state: 'checked', institutionId }).actsNext).toEqual({
      who: 'institution',
      institutionId,
    });
    expect(preloadImportFace({ state: 'committing', institutionId }).actsNext).toBeUndefined();
    expect(preloadImportIsOpen('committing')).toBe(true);
    for (const state of ['none', 'done', 'cancelled', 'refused', 'expired'] as const)
      expect(preloadImportIsOpen(state)).toBe(false);
  });
});
