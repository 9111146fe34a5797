import type { InstitutionKind } from '../contracts/institution-kinds';
import type { RosterAction, RosterPlace } from '../contracts/roster-states';
import { shanghaiDay } from './shanghai-day';

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

/** Before which something can't have happened, and what that day is called. */
interface Earliest {
  /** Nothing, where it isn't known. */
  readonly day: string | null;
  readonly what: string;
}

/** Days that somebody says something happened on: a calendar day that has come, and no earlier than anybody can mean. */
function pastDayFault(
  day: string,
  today: string,
  { what, earliest }: { readonly what: string; readonly earliest: readonly Earliest[] },
): string | undefined {
  if (day > today) return `${what}不能晚于今天。`;
  if (day < '1949-10-01') return `${what}有误，请核对后重新填写。`;
  const after = earliest.find((one) => one.day !== null && day < one.day);
  return after && `${what}不能早于${after.what}（${after.day}）。`;
}

/** Since when somebody stands in a roster. */
export interface RosterStay {
  readonly enteredAt: Date;
  /** A calendar day. */
  readonly retiredOn: string | null;
}

/** 转出时间: a day on which they were in the roster, and not before they retired. */
export const leavingDayFault = (
  day: string,
  now: Date,
  { enteredAt, retiredOn }: RosterStay,
): string | undefined =>
  pastDayFault(day, shanghaiDay(now), {
    what: '转出时间',
    earliest: [
      { day: shanghaiDay(enteredAt), what: '进入花名册的日期' },
      { day: retiredOn, what: '退休时间' },
    ],
  });

/**
 * 退休时间: of people who were born. Not compared with the day of entry: whoever had retired before they bound enters the roster of those
 * in service by review, and is put among the retired with their true day.
 */
export const retirementDayFault = (day: string, now: Date, bornOn: string | null): string | undefined =>
  pastDayFault(day, shanghaiDay(now), { what: '退休时间', earliest: [{ day: bornOn, what: '出生日期' }] });
