import type { Knex } from 'knex';
import { letUploadsGo } from '../db/let-uploads-go';
import { recordBeside } from '../db/record-beside';
import {
  applicationFace,
  applicationProcessId,
  unsent,
  type ExamApplicationProcess,
} from '../domain/exam-application-process';
import type { RetentionConfig } from '../runtime/config';
import { eraseEach, pageSize } from './erase-each';

/** Erasing what applications hold, once their projects are over long enough (R-V3). */
export interface ApplicationErasureActivities {
  /** Drafts that were never sent, with their pictures. Returns how many. */
  eraseUnsentDrafts(): Promise<number>;
  /** Private fields and what shows third persons, of applications that have ended (R-M5). Returns of how many. */
  erasePrivateParts(): Promise<number>;
  /** All that was filled in and uploaded; who applied for what, and what was decided, stays. Returns of how many. */
  eraseContents(): Promise<number>;
}

type Kept = Pick<
  RetentionConfig,
  'unsentDraftKeptDays' | 'applicationPrivateKeptDays' | 'applicationContentKeptDays'
>;

export function applicationErasureActivities(db: Knex, kept: Kept): ApplicationErasureActivities {
  return {
    eraseUnsentDrafts: () =>
      eraseEach(db, 'unsent-draft', dueOf(`a.state = 'draft'`, kept.unsentDraftKeptDays), eraseDraft),
    erasePrivateParts: () =>
      eraseEach(
        db,
        'application-private',
        dueOf(`${hasEnded} and ${isThere('private_erased_at')}`, kept.applicationPrivateKeptDays),
        erasePrivate,
      ),
    eraseContents: () =>
      eraseEach(
        db,
        'application-content',
        dueOf(`${hasEnded} and ${isThere('content_erased_at')}`, kept.applicationContentKeptDays),
        eraseContent,
      ),
  };
}

/** Its process is over: nothing of it can be decided, changed or paid any more. */
const hasEnded = `exists (select from process where process.id = 'application/' || a.id and process.closed_at is not null)`;

/** It isn't erased yet, or a draft was filled in since. */
const isThere = (stamp: 'private_erased_at' | 'content_erased_at'): string =>
  `(a.${stamp} is null or exists (select from application_draft d where d.application_id = a.id and d.saved_at > a.${stamp}))`;

/** Counted from the end of the project's last window, and from what last happened to the application. */
const dueOf = (which: string, days: number): string => `
  select a.id
    from application a
   where ${which}
     and a.changed_at < now() - interval '${days} days'
     and not exists (select from exam_project_window w
                      where w.project_id = a.project_id and w.closes_at >= now() - interval '${days} days')
     and a.id > :after
   order by a.id
   limit ${pageSize}`;

/** Nobody but the candidate ever saw it: nothing of it stays. */
async function eraseDraft(trx: Knex.Transaction, id: string): Promise<boolean> {
  const deleted = await trx('application').where({ id, state: 'draft' }).delete();
  if (deleted > 0) await letUploadsGo(trx, applicationProcessId(id), 0);
  return deleted > 0;
}

async function erasePrivate(trx: Knex.Transaction, id: string): Promise<boolean> {
  if (!(await record(trx, id, 'application.private-erased'))) return false;
  await stamp(trx, id, { private_erased_at: trx.fn.now() });
  await letGo(trx, privateFiles, id);
  await dropPrivate(trx, id);
  return true;
}

/** Also with the content: it may be due before the private part, or that part's own night may have failed. */
async function dropPrivate(trx: Knex.Transaction, id: string): Promise<void> {
  await trx('application_third_person').where({ application_id: id }).delete();
  await trx('third_person_told').where({ application_id: id }).delete();
  await trx('application_draft')
    .where({ application_id: id })
    .update({ private_enc: null, set_aside_enc: null, third_persons: '[]' });
  await trx('application_round').where({ application_id: id }).update({ private_enc: null });
}

async function eraseContent(trx: Knex.Transaction, id: string): Promise<boolean> {
  if (!(await record(trx, id, 'application.content-erased'))) return false;
  await stamp(trx, id, {
    private_erased_at: trx.raw('coalesce(private_erased_at, now())'),
    content_erased_at: trx.fn.now(),
  });
  await letGo(trx, `claimed_by = 'application/' || :id`, id);
  await dropPrivate(trx, id);
  for (const table of ['application_draft', 'application_round'])
    await trx(table)
      .where({ application_id: id })
      .update({ content: trx.raw(`content || '{"form": {}, "materials": []}'`) });
  return true;
}

/** First of all: who saves the draft holds the application, too. */
const stamp = (trx: Knex.Transaction, id: string, at: object): Promise<number> =>
  trx('application').where({ id }).update(at);

/**
 * What it holds and isn't a paper of the candidate's own in a round or the draft: the papers of third persons
 * (`ofThirdPersons`, of the version that it was filled in for or of a later one: what was overlooked goes from running
 * applications too), and what was set aside and never sent.
 */
const privateFiles = `
  claimed_by = 'application/' || :id and not exists (
    select from (select r.content, r.project_version as version from application_round r where r.application_id = :id
                 union all
                 select d.content, a.project_version from application_draft d join application a on a.id = d.application_id
                  where d.application_id = :id) filled
     cross join jsonb_array_elements(filled.content -> 'materials') file
     where file ->> 'uploadId' = upload.id::text
       and (select not bool_or(coalesce((material ->> 'ofThirdPersons')::boolean, false))
              from exam_project_version v
             cross join jsonb_array_elements(v.definition::jsonb -> 'materials') material
             where v.project_id = (select project_id from application where id = :id) and v.version >= filled.version
               and material ->> 'key' = file ->> 'material'))`;

/** The sweep erases them within minutes. */
const letGo = (trx: Knex.Transaction, which: string, id: string): Promise<number> =>
  trx('upload').where({ erased_at: null }).whereRaw(which, { id }).update({ kept_until: trx.fn.now() });

/** Holds the process first; nothing where it isn't over any more. */
const record = (
  trx: Knex.Transaction,
  id: string,
  type: 'application.private-erased' | 'application.content-erased',
): Promise<number | undefined> =>
  recordBeside<ExamApplicationProcess, typeof type>(trx, {
    ...{ processId: applicationProcessId(id), kind: 'exam-application', type, detail: {} },
    ...{ face: applicationFace, initial: unsent },
    next: (position) => (applicationFace(position).closed ? position : undefined),
  });
