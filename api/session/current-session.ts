import type { Person, RoleName } from '../../contracts/login';
import type { Actor, Holding } from '../../contracts/message';

/** The right that a session uses now, with where it stands in the supervising tree. */
export interface ActiveRole extends Holding {
  readonly role: RoleName;
  readonly institutionCode: string;
  /** Ids from the province down, each followed by a slash: the role reaches what begins with it. */
  readonly treePath: string;
}

/** Who asks, as read from the database for this very request. */
export interface CurrentSession {
  readonly id: string;
  readonly transport: 'cookie' | 'bearer';
  readonly personId: string;
  readonly identityState: Person['identityState'];
  readonly role: ActiveRole | undefined;
  readonly csrfToken: string;
  readonly expiresAt: Date;
}

/** Whoever acts with a role. */
export type RoleSession = CurrentSession & { readonly role: ActiveRole };

/** The part of a session that travels with a message to a process. */
export function actorOf({ personId, role }: CurrentSession): Actor {
  if (!role) return { personId };
  const { id, institutionId, businessCode } = role;
  return { personId, holding: { id, role: role.role, institutionId, businessCode } };
}
