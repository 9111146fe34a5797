import type { StaffStatistics } from '@contracts/staff-statistics';
import { figureAddress } from './figure-address';
import { staffQuestionOf } from './staff-question';

const unit = { institutionId: 'own', institutionKind: 'hospital' } as const;
const department = { institutionId: 'own', institutionKind: 'department' } as const;

it('R-K2: a unit asks for its own people, a department for all under it, and what is typed comes beside the address', () => {
  expect(staffQuestionOf({}, unit)).toMatchObject({ institutionId: 'own', filter: { scope: 'unit' } });
  const typed = { identityType: 'retired', name: '测', documentNumber: '420106199503120024' };
  expect(staffQuestionOf(typed, department).filter).toMatchObject({ scope: 'subtree', ...typed });
});

it('R-K1: a figure leads to those whom it counts, and what an address says wrongly is left out', () => {
  const statistics: StaffStatistics = {
    institution: { id: 'below', name: '示例医院' },
    roster: 'retired',
    scope: 'subtree',
    ...{ day: '2026-11-22', columns: [], rows: [] },
  };
  const address = figureAddress(statistics, { block: 'post', key: 'management', name: '管理人员' }, 'women');
  const values = JSON.parse(new URL(address, 'http://x').searchParams.get('filter') ?? '') as object;
  expect(staffQuestionOf({ ...values }, unit)).toMatchObject({
    institutionId: 'below',
    filter: {
      scope: 'subtree',
      cell: { roster: 'retired', day: '2026-11-22', block: 'post', key: 'management', column: 'women' },
    },
  });
  expect(staffQuestionOf({ ...values, column: 'wealth' }, unit).filter.cell).toBeUndefined();
});
