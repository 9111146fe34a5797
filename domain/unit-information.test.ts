import fc from 'fast-check';
import { institutionKinds } from '../contracts/institution-kinds';
import { unitInformationTasks } from '../contracts/unit-information-choices';
import {
  affiliationOf,
  kindChangeFault,
  numbersAskedOf,
  unitInformationStanding,
  type UnitInformationFacts,
} from './unit-information';

const whole: UnitInformationFacts = {
  kind: 'hospital',
  creditCode: '91420100MA4K000000',
  licenceNumber: 'PDY00001',
  hasBasic: true,
  hasAddress: true,
  otherNames: { count: 0, isNone: true },
  internalDepartments: { count: 3, isNone: false },
  isConfirmed: true,
};
const todoOf = (changes: Partial<UnitInformationFacts>) =>
  unitInformationStanding({ ...whole, ...changes }).todo;

describe('R-E5 未完善/已完善', () => {
  test('a unit that has said everything and confirmed it is complete', () => {
    expect(unitInformationStanding(whole)).toEqual({ state: 'complete', todo: [] });
  });

  test('a new unit has everything to do, in the order of the page', () => {
    const nothing = { count: 0, isNone: false };
    const fresh = { hasBasic: false, hasAddress: false, isConfirmed: false };
    expect(
      unitInformationStanding({ ...whole, ...fresh, otherNames: nothing, internalDepartments: nothing }),
    ).toEqual({ state: 'incomplete', todo: unitInformationTasks });
  });

  test.each<[string, Partial<UnitInformationFacts>]>([
    ['basic', { hasBasic: false }],
    ['basic', { creditCode: null }],
    ['basic', { licenceNumber: null }],
    ['other-names', { otherNames: { count: 0, isNone: false } }],
    ['address', { hasAddress: false }],
    ['internal-departments', { internalDepartments: { count: 0, isNone: false } }],
    ['confirmation', { isConfirmed: false }],
  ])('what is missing is said: %s', (task, changes) => {
    expect(todoOf(changes)).toEqual([task]);
  });

  test('a number that the kind doesn’t have is not missing', () => {
    expect(todoOf({ kind: 'public-health', licenceNumber: null })).toEqual([]);
    expect(todoOf({ kind: 'village-clinic', creditCode: null })).toEqual([]);
    expect(todoOf({ kind: 'department', licenceNumber: null })).toEqual([]);
    expect(numbersAskedOf('clinic').licence).toBe('诊所备案凭证');
  });

  test('complete is exactly: nothing to do', () => {
    const list = fc.record({ count: fc.nat(3), isNone: fc.boolean() });
    const facts = fc.record<UnitInformationFacts>({
      kind: fc.constantFrom(...institutionKinds),
      creditCode: fc.constantFrom(null, '1'),
      licenceNumber: fc.constantFrom(null, '1'),
      hasBasic: fc.boolean(),
      hasAddress: fc.boolean(),
      otherNames: list,
      internalDepartments: list,
      isConfirmed: fc.boolean(),
    });
    fc.assert(
      fc.property(facts, (each) => {
        const { state, todo } = unitInformationStanding(each);
        return (state === 'complete') === (todo.length === 0) && (each.isConfirmed || todo.length > 0);
      }),
    );
  });
});

test('R-E5 行政隶属 follows from who supervises', () => {
  const by = (divisionCode: string) => affiliationOf({ kind: 'department', divisionCode });
  expect([by('420000'), by('420100'), by('420106'), by('429004')]).toEqual([
    'province',
    'city',
    'county',
    'county',
  ]);
  expect(affiliationOf({ kind: 'health-centre', divisionCode: '420106' })).toBe('township');
  expect(affiliationOf(undefined)).toBeNull();
});

test('R-E5 the department changes a kind only where its place in the tree stays right', () => {
  const free = { hasSubordinates: false, hasOpenRegistrations: false };
  const above = { ...free, hasSubordinates: true };
  expect(kindChangeFault('hospital', 'public-health', free)).toBeUndefined();
  expect(kindChangeFault('health-centre', 'health-centre', above)).toBeUndefined();
  expect(kindChangeFault('health-centre', 'hospital', above)).toContain('下属机构');
  expect(kindChangeFault('health-centre', 'hospital', { ...free, hasOpenRegistrations: true })).toContain(
    '待审核',
  );
  expect(kindChangeFault('village-clinic', 'clinic', free)).toContain('卫生院');
  expect(kindChangeFault('clinic', 'village-clinic', free)).toContain('卫生院');
  expect(kindChangeFault('department', 'hospital', free)).toContain('主管部门');
  expect(kindChangeFault('hospital', 'department', free)).toContain('主管部门');
});
