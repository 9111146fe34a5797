import type { Knex } from 'knex';
import type { AnnouncementForm, EditedAnnouncement } from '../../contracts/announcement';
import type { FieldProblem } from '../../contracts/problems';
import { recordAccess } from '../access-event';
import { changeOf, once } from '../once';
import { notFound, ProblemError } from '../problems';
import { refuseFaults } from '../refuse-faults';
import type { HandlerInput } from '../route';
import type { Services } from '../services';
import { getEdited } from './announcement-rows';

type Database = Pick<Services, 'database'>;

/** A new announcement, shown from the time that it says (R-T2). */
export async function announce(
  { database }: Database,
  { body, session, context, message }: HandlerInput<'POST /edited-announcements'>,
): Promise<{ id: string }> {
  const columns = columnsOf(body);
  const id = await once(database, changeOf(message, 'announcements'), async (trx) => {
    const [made] = await trx('announcement')
      .insert({ ...columns, changed_by: session.personId })
      .returning<{ id: string }[]>('id');
    if (!made) throw new Error('unreachable: an insert returns its row');
    await recordAccess(trx, session, context, {
      action: 'announcement.made',
      subject: `announcement/${made.id}`,
    });
    return made.id;
  });
  return { id };
}

/** Changes it for everybody who reads it from now on; what was changed is written down by the fields' names. */
export async function changeAnnouncement(
  { database }: Database,
  { params: { id }, body, session, context, message }: HandlerInput<'PUT /edited-announcements/:id'>,
): Promise<EditedAnnouncement> {
  const { revision, ...form } = body;
  const columns = columnsOf(form);
  await once(database, changeOf(message, `announcement/${id}`), async (trx) => {
    const before = await holdAnnouncement(trx, id, revision);
    const changed = Object.entries(columns).flatMap(([name, value]) =>
      comparable(before[name]) === comparable(value) ? [] : [name],
    );
    if (changed.length === 0) return id;
    await trx('announcement')
      .where({ id })
      .update({
        ...columns,
        revision: revision + 1,
        changed_at: trx.fn.now(),
        changed_by: session.personId,
      });
    await recordAccess(trx, session, context, {
      action: 'announcement.changed',
      subject: `announcement/${id}`,
      detail: { fields: changed.join(','), revision: revision + 1 },
    });
    return id;
  });
  return await getEdited(database, id);
}

/** It is shown to nobody any more; it stays in the administrators' list. */
export async function withdrawAnnouncement(
  { database }: Database,
  {
    params: { id },
    body: { revision },
    session,
    context,
    message,
  }: HandlerInput<'POST /edited-announcements/:id/withdrawal'>,
): Promise<void> {
  await once(database, changeOf(message, `announcement/${id}`), async (trx) => {
    await holdAnnouncement(trx, id, revision);
    await trx('announcement')
      .where({ id })
      .update({
        withdrawn_at: trx.fn.now(),
        revision: revision + 1,
        changed_at: trx.fn.now(),
        changed_by: session.personId,
      });
    await recordAccess(trx, session, context, {
      action: 'announcement.withdrawn',
      subject: `announcement/${id}`,
      detail: { revision: revision + 1 },
    });
    return id;
  });
}

type HeldRow = Readonly<Record<string, unknown>>;

/** The one that was seen, until the commit. Refused where somebody has changed or withdrawn it since. */
async function holdAnnouncement(trx: Knex.Transaction, id: string, revision: number): Promise<HeldRow> {
  const row = await trx('announcement')
    .where({ id })
    .forUpdate()
    .first<(HeldRow & { revision: number; withdrawn_at: Date | null; changed_by: string }) | undefined>();
  if (!row) throw notFound('这则公告');
  if (row.withdrawn_at)
    throw new ProblemError('not-allowed-now', '这则公告已撤下，不能再修改；需要时请另发一则。', {
      allowed: [],
    });
  if (row.revision !== revision) {
    const by = await trx('person')
      .where({ id: row.changed_by })
      .first<{ name: string | null } | undefined>('name');
    throw new ProblemError(
      'changed-elsewhere',
      `${by?.name ?? '其他管理员'}刚刚修改了这则公告，请查看最新的内容后，在其上继续。`,
    );
  }
  return row;
}

/** What was typed as it is stored. Throws what is wrong with it, field by field. */
function columnsOf({ title, text, audience, isPinned, shownFrom, shownUntil }: AnnouncementForm) {
  const faults: FieldProblem[] = [];
  if (title.trim() === '') faults.push({ path: '/title', message: '请填写标题。' });
  if (text.trim() === '') faults.push({ path: '/text', message: '请填写正文。' });
  if (shownUntil !== null && Date.parse(shownUntil) <= Date.parse(shownFrom))
    faults.push({ path: '/shownUntil', message: '结束时间须晚于开始时间。' });
  refuseFaults(faults);
  return {
    title: title.trim(),
    text: text.replaceAll('\r\n', '\n').trim(),
    audience,
    is_pinned: isPinned,
    shown_from: new Date(shownFrom),
    shown_until: shownUntil === null ? null : new Date(shownUntil),
  };
}

const comparable = (value: unknown): unknown => (value instanceof Date ? value.getTime() : value);
