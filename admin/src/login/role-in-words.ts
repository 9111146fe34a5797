import type { Role } from '@contracts/login';

/** A role in one line, as the header has it: business, unit and account type (manual 001 §7.3). */
export const roleInWords = ({ businessName, institutionName, roleLabel }: Role): string =>
  `${businessName ? `${businessName} ` : ''}${institutionName}（${roleLabel}）`;
