import type { Knex } from 'knex';
import type { Announcement, EditedAnnouncement } from '../../contracts/announcement';
import {
  announcementAudiences,
  type AnnouncementAudience,
  type AnnouncementState,
} from '../../contracts/announcement-words';
import type { PlacedRow } from '../keyset-page';
import { notFound } from '../problems';

/** Where an announcement stands, as SQL: by the clock, unless it was withdrawn. */
export const state = `case when a.withdrawn_at is not null then 'withdrawn' when a.shown_from > now() then 'scheduled'
  when a.shown_until <= now() then 'over' else 'shown' end`;

/** Its place among the others: those pinned first, then the newest; as a text that sorts so. */
const place = `(case when a.is_pinned then '1' else '0' end)
  || to_char(a.shown_from at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US')`;

export interface AnnouncementRow extends PlacedRow {
  readonly title: string;
  readonly text: string;
  readonly audience: AnnouncementAudience;
  readonly isPinned: boolean;
  readonly shownFrom: Date;
  readonly shownUntil: Date | null;
  readonly withdrawnAt: Date | null;
  readonly state: AnnouncementState;
  readonly revision: number;
  readonly changedAt: Date;
  readonly changedBy: string;
}

/** Those of these audiences, in whatever state. */
export const announcementsFor = (database: Knex, audiences: readonly AnnouncementAudience[]) =>
  database('announcement as a').whereIn('a.audience', audiences);

export const isShown = `${state} = 'shown'`;

const columns = `a.id, a.title, a.text, a.audience, a.is_pinned as "isPinned", a.shown_from as "shownFrom",
  a.shown_until as "shownUntil", a.withdrawn_at as "withdrawnAt", a.revision, a.changed_at as "changedAt",
  coalesce(person.name, '') as "changedBy", ${state} as state, ${place} as place`;

/** These of a query over `announcement as a`, in their order, so many behind a place of it. */
export async function readAnnouncements(
  database: Knex,
  found: Knex.QueryBuilder,
  { after, limit }: { readonly after?: readonly string[]; readonly limit: number },
): Promise<AnnouncementRow[]> {
  const rows = found.clone().join('person', 'person.id', 'a.changed_by').select(database.raw(columns));
  if (after) void rows.whereRaw(`(${place}, a.id) < (?, ?::uuid)`, [...after]);
  return (await rows.orderByRaw(`${place} desc, a.id desc`).limit(limit)) as AnnouncementRow[];
}

/** One as who writes it sees it, in whatever state. */
export async function getEdited(database: Knex, id: string): Promise<EditedAnnouncement> {
  const found = announcementsFor(database, announcementAudiences).where({ 'a.id': id });
  const [row] = await readAnnouncements(database, found, { limit: 1 });
  if (!row) throw notFound('这则公告');
  return toEdited(row);
}

export const toAnnouncement = ({ id, title, text, isPinned, shownFrom }: AnnouncementRow): Announcement => ({
  ...{ id, title, text, isPinned },
  shownFrom: shownFrom.toISOString(),
});

export const toEdited = (row: AnnouncementRow): EditedAnnouncement => ({
  ...toAnnouncement(row),
  audience: row.audience,
  shownUntil: row.shownUntil?.toISOString() ?? null,
  withdrawnAt: row.withdrawnAt?.toISOString() ?? null,
  state: row.state,
  revision: row.revision,
  changedAt: row.changedAt.toISOString(),
  changedBy: row.changedBy,
});
