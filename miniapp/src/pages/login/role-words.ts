import type { Role } from '@contracts/login';

/** The account type with its business: `业务管理人 · 卫生专业技术资格考试`. */
export function roleName(role: Role): string {
  return [role.roleLabel, role.businessName].filter(Boolean).join(' · ');
}

/** The institution with its account number. */
export function roleUnit(role: Role): string {
  return role.institutionName;
}
