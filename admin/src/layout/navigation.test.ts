import { mayOpen, menuFor, placesFor } from './navigation';

describe('menu of a role', () => {
  it('R-E6: only units have a confirm code', () => {
    expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, 'confirm-code')).toBe(true);
    expect(mayOpen({ role: 'hr-account', institutionKind: 'department' }, 'confirm-code')).toBe(false);
  });

  it('R-D4: departments and the platform administrator decide on new institutions', () => {
    const place = 'institution-registrations';
    expect(mayOpen({ role: 'hr-account', institutionKind: 'department' }, place)).toBe(true);
    expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, place)).toBe(false);
    expect(mayOpen({ role: 'platform-administrator', institutionKind: 'department' }, place)).toBe(true);
    expect(mayOpen({ role: 'business-administrator', institutionKind: 'department' }, place)).toBe(false);
  });

  it('R-E1: accounts are issued by a department’s HR account and the platform administrator alone', () => {
    expect(mayOpen({ role: 'hr-account', institutionKind: 'department' }, 'unit-accounts')).toBe(true);
    expect(mayOpen({ role: 'platform-administrator', institutionKind: 'department' }, 'unit-accounts')).toBe(
      true,
    );
    expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, 'unit-accounts')).toBe(false);
    expect(mayOpen({ role: 'supervisor', institutionKind: 'department' }, 'unit-accounts')).toBe(false);
  });

  it('R-E2: departments and the platform administrator decide who has a unit’s account', () => {
    const place = 'hr-account-applications';
    expect(mayOpen({ role: 'hr-account', institutionKind: 'department' }, place)).toBe(true);
    expect(mayOpen({ role: 'platform-administrator', institutionKind: 'department' }, place)).toBe(true);
    expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, place)).toBe(false);
    expect(mayOpen({ role: 'supervisor', institutionKind: 'department' }, place)).toBe(false);
  });

  it('R-H2: authorizations are for HR accounts, and for a department’s 业务管理人', () => {
    const place = 'authorizations';
    expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, place)).toBe(true);
    expect(mayOpen({ role: 'hr-account', institutionKind: 'department' }, place)).toBe(true);
    expect(mayOpen({ role: 'business-administrator', institutionKind: 'department' }, place)).toBe(true);
    expect(mayOpen({ role: 'business-administrator', institutionKind: 'hospital' }, place)).toBe(false);
    expect(mayOpen({ role: 'assistant', institutionKind: 'department' }, place)).toBe(false);
  });

  it('R-E3 R-E4: a unit’s HR account gives its businesses and sub-accounts, and who has them sees neither list', () => {
    for (const place of ['business-accounts', 'sub-accounts']) {
      expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, place)).toBe(true);
      expect(mayOpen({ role: 'hr-account', institutionKind: 'department' }, place)).toBe(true);
      expect(mayOpen({ role: 'business-administrator', institutionKind: 'hospital' }, place)).toBe(false);
      expect(mayOpen({ role: 'assistant', institutionKind: 'hospital' }, place)).toBe(false);
    }
  });

  it('R-I1: an HR account has both preloaded lists', () => {
    for (const place of ['preloaded-in-service', 'preloaded-retired']) {
      expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, place)).toBe(true);
      expect(mayOpen({ role: 'hr-account', institutionKind: 'department' }, place)).toBe(true);
      expect(mayOpen({ role: 'business-administrator', institutionKind: 'hospital' }, place)).toBe(false);
    }
  });

  it('R-K1 R-K2: HR accounts and supervisors read the statistics, reviewers don’t', () => {
    for (const place of ['in-service-statistics', 'retired-statistics', 'staff-query']) {
      expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, place)).toBe(true);
      expect(mayOpen({ role: 'supervisor', institutionKind: 'department' }, place)).toBe(true);
      expect(mayOpen({ role: 'business-administrator', institutionKind: 'hospital' }, place)).toBe(false);
    }
  });

  it('R-K3: an HR menu has the manual’s groups by name, everybody else’s none', () => {
    const names = (
      institutionKind: 'hospital' | 'department',
      role: 'hr-account' | 'supervisor' = 'hr-account',
    ) => menuFor({ role, institutionKind }).map(({ name }) => name);
    expect(names('hospital')).toEqual([
      ...['本单位基本管理', '本单位实名管理', '本单位人员花名册', '本单位统计查询'],
      undefined,
    ]);
    expect(names('department')).toEqual([undefined, ...names('hospital')]);
    expect(names('department', 'supervisor')).toEqual([undefined]);
  });

  it('R-C2 R-I3 R-I4: an HR account has its staff, a department’s too, and nobody else', () => {
    for (const place of [
      'roster-admissions',
      'transfer-requests',
      'roster-in-service',
      'roster-retired',
      'roster-left',
    ]) {
      expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, place)).toBe(true);
      expect(mayOpen({ role: 'hr-account', institutionKind: 'department' }, place)).toBe(true);
      expect(mayOpen({ role: 'business-administrator', institutionKind: 'hospital' }, place)).toBe(false);
      expect(mayOpen({ role: 'platform-administrator', institutionKind: 'department' }, place)).toBe(false);
    }
  });

  it('R-J1: a township’s unit has its village clinics in a group of their own, nobody else', () => {
    const group = menuFor({ role: 'hr-account', institutionKind: 'health-centre' }).find(
      ({ name }) => name === '村卫生室(服务站)人员管理',
    );
    expect(group?.places).toEqual(['clinic-admissions', 'clinic-in-service', 'clinic-left']);
    expect(mayOpen({ role: 'hr-account', institutionKind: 'hospital' }, 'clinic-admissions')).toBe(false);
    expect(mayOpen({ role: 'hr-account', institutionKind: 'department' }, 'clinic-left')).toBe(false);
  });

  it('R-S3: the event log is for who oversees', () => {
    expect(placesFor({ role: 'supervisor', institutionKind: 'department' })).toContain('event-log');
    expect(mayOpen({ role: 'assistant', institutionKind: 'hospital' }, 'event-log')).toBe(false);
  });
});
