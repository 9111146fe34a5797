import { departmentLevel, type TreeInstitution } from './institution-tree';
import { normaliseInstitutionName } from './institution-name';
import { reviewRoute, RouteImpossible } from './review-route';

const department = (id: string, divisionCode: string): TreeInstitution => ({
  id,
  code: `${divisionCode}0001`,
  kind: 'department',
  divisionCode,
});
const province = department('province', '420000');
const wuhan = department('wuhan', '420100');
const wuchang = department('wuchang', '420106');
const xiantao = department('xiantao', '429004');
const unit = (id: string, divisionCode: string, kind = 'hospital'): TreeInstitution => ({
  id,
  code: `${divisionCode}0100`,
  kind,
  divisionCode,
});

const allLevels = (['unit', 'county', 'city', 'province'] as const).map((level) => ({
  kind: 'review' as const,
  level,
}));
const withConfirmation = [
  allLevels[0]!,
  { kind: 'on-site-confirmation' as const, level: 'county' as const },
  allLevels[2]!,
  allLevels[3]!,
];
const route = (chain: TreeInstitution[], steps = allLevels) =>
  reviewRoute(steps, { chain, named: new Map() }).map(({ institutionId }) => institutionId);

describe('R-N1 review route', () => {
  test('bottom-up: unit, county, city, province', () => {
    expect(route([unit('hospital', '420106'), wuchang, wuhan, province])).toEqual([
      'hospital',
      'wuchang',
      'wuhan',
      'province',
    ]);
  });

  test('a provincial hospital goes straight to the province, a city hospital skips the county', () => {
    expect(route([unit('hospital', '420106'), province])).toEqual(['hospital', 'province']);
    expect(route([unit('hospital', '420106'), wuhan, province])).toEqual(['hospital', 'wuhan', 'province']);
  });

  test('仙桃 is a county directly under the province', () => {
    expect(departmentLevel('429004')).toBe('county');
    expect(route([unit('hospital', '429004'), xiantao, province])).toEqual([
      'hospital',
      'xiantao',
      'province',
    ]);
  });

  test('never without a step: none of the project’s levels is above', () => {
    const only = (level: 'unit' | 'county') => allLevels.filter((step) => step.level === level);
    expect(() => route([wuchang, wuhan, province], only('unit'))).toThrow(RouteImpossible);
    expect(() => route([unit('hospital', '420000'), province], only('county'))).toThrow(RouteImpossible);
  });

  test('R-C5 flexible employment begins at the county of the personal file', () => {
    expect(route([wuchang, wuhan, province])).toEqual(['wuchang', 'wuhan', 'province']);
  });

  test('R-J1 a village clinic is reviewed at unit level by the township unit above it', () => {
    const chain = [
      unit('clinic', '420106', 'village-clinic'),
      unit('township', '420106', 'health-centre'),
      wuchang,
      wuhan,
      province,
    ];
    expect(route(chain)).toEqual(['township', 'wuchang', 'wuhan', 'province']);
  });

  test('现场确认 is never skipped: the lowest department above the unit is the registration point', () => {
    const steps = reviewRoute(withConfirmation, {
      chain: [unit('hospital', '420106'), province],
      named: new Map(),
    });
    expect(steps).toEqual([
      { kind: 'review', level: 'unit', institutionId: 'hospital' },
      { kind: 'on-site-confirmation', level: 'province', institutionId: 'province' },
      { kind: 'review', level: 'province', institutionId: 'province' },
    ]);
  });

  test('a registration point that the project names is taken, and must be there', () => {
    const steps = [
      { kind: 'on-site-confirmation' as const, level: 'county' as const, institutionCode: '4201010001' },
    ];
    const start = { chain: [wuchang, wuhan, province], named: new Map([['4201010001', wuhan]]) };
    expect(reviewRoute(steps, start)[0]?.institutionId).toBe('wuhan');
    expect(() => reviewRoute(steps, { ...start, named: new Map() })).toThrow(RouteImpossible);
  });
});

describe('R-D3 names of institutions', () => {
  test('other widths, spaces and brackets are the same name', () => {
    const names = [
      '武汉市示例医院（东院）',
      '武汉市示例医院(东院)',
      ' 武汉市 示例医院【东院】',
      '武汉市示例医院﹙东院﹚',
    ];
    expect(new Set(names.map(normaliseInstitutionName)).size).toBe(1);
    expect(normaliseInstitutionName('武汉市示例医院')).not.toBe(
      normaliseInstitutionName('武汉市示例医院（东院）'),
    );
  });
});
