import type { Business } from '../../contracts/business';

/** A business as `businessColumns` reads it; days are texts already. */
export interface BusinessRow {
  businessCode: string;
  businessName: string;
  opensOn: string | null;
  closesOn: string | null;
}

export const businessColumns = `
  business.code as "businessCode", business.name as "businessName",
  to_char(business.opens_on, 'YYYY-MM-DD') as "opensOn", to_char(business.closes_on, 'YYYY-MM-DD') as "closesOn"`;

export const toBusiness = ({ businessCode, businessName, opensOn, closesOn }: BusinessRow): Business => ({
  code: businessCode,
  name: businessName,
  opensOn,
  closesOn,
});
