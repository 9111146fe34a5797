import type { InstitutionKind } from '../contracts/institution-kinds';
import type { RosterAction, RosterPlace } from '../contracts/roster-states';

/** What the unit's HR account may do with an entry, by where it stands (R-I4). Who has left is history. */
const ofUnit = {
  'in-service': ['rename', 'retire', 'transfer-out', 'remove', 'set-query-right'],
  // 退休: its details, where the list that brought the person in has none, or they were wrong.
  retired: ['rename', 'retire', 'transfer-out', 'remove', 'set-query-right'],
  left: [],
} as const satisfies Record<RosterPlace, readonly RosterAction[]>;

/** The same of a village clinic's staff, by whoever runs it (R-J1): nobody retires there, and history can be deleted. */
const ofVillageClinic = {
  'in-service': ['rename', 'transfer-out', 'change-unit', 'delete'],
  // Whom a clinic with an HR account of its own has let in by its list.
  retired: ['rename', 'transfer-out', 'delete'],
  left: ['delete'],
} as const satisfies Record<RosterPlace, readonly RosterAction[]>;

/** The institution that an entry is in, as the unit that asks sees it. */
export interface RosterOf {
  readonly kind: InstitutionKind;
  /** Itself asks; of a village clinic otherwise the township unit that runs it. */
  readonly isOwn: boolean;
}

/** What the asker may do: a clinic with an HR account of its own has no other that it could send anybody to. */
export function rosterActionsOf(place: RosterPlace, { kind, isOwn }: RosterOf): readonly RosterAction[] {
  if (kind !== 'village-clinic') return ofUnit[place];
  const ofClinic: readonly RosterAction[] = ofVillageClinic[place];
  return isOwn ? ofClinic.filter((action) => action !== 'change-unit') : ofClinic;
}

/** Days that somebody says something happened on: a calendar day that has come, and no earlier than anybody can mean. */
export function pastDayFault(day: string, today: string, what: string): string | undefined {
  if (day > today) return `${what}不能晚于今天。`;
  if (day < '1949-10-01') return `${what}有误，请核对后重新填写。`;
  return undefined;
}
