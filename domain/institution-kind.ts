import type { InstitutionKind } from '../contracts/institution-kinds';

/** Whether people of a kind of institution work in medicine: only such may be bound to as a unit of their own. */
export const isMedicalKind: Readonly<Record<InstitutionKind, boolean>> = {
  department: false,
  hospital: true,
  'health-centre': true,
  clinic: true,
  'village-clinic': true,
  'public-health': false,
  other: false,
};
