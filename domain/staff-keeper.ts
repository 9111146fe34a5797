import type { InstitutionKind } from '../contracts/institution-kinds';

/** An institution as the question “who runs its staff?” sees it. */
export interface KeptInstitution {
  readonly id: string;
  readonly kind: InstitutionKind;
  readonly parentId: string | null;
}

/** The unit that runs an institution's staff: of a village clinic the township unit above it, which holds its code (R-J1); else its own. */
export const staffKeeperOf = ({ id, kind, parentId }: KeptInstitution): string =>
  kind === 'village-clinic' ? (parentId ?? id) : id;

/** The unit where somebody is bound, as their processes know it. */
export interface KeptUnit {
  /** Absent before the first event. */
  readonly institutionId?: string;
  /** Whose HR account decides, where it isn't the unit's own: a village clinic's township unit (R-J1). */
  readonly keeperId?: string;
}

/** Whether this institution's HR account decides about the unit's staff. */
export const keepsStaffOf = ({ institutionId, keeperId }: KeptUnit, own: string): boolean =>
  own === institutionId || own === keeperId;
