import type { Knex } from 'knex';
import type { ApplicationChoice, ApplicationContent } from '../../contracts/exam-application';
import type { ApplicationState } from '../../contracts/exam-application-states';
import { applicationProcessId } from '../../domain/exam-application-process';
import type { StoredPictures } from '../../domain/form/material-check';
import type { SetAside } from '../../domain/form/set-aside';
import type { Encryption } from '../../runtime/encryption';
import type { Services } from '../services';
import { openAside, sealAside } from './stored-aside';
import { openContent, type StoredContent } from './stored-content';
import type { ThirdPersonRow } from './third-person-rows';

export interface DraftRow {
  applicationId: string;
  projectId: string;
  state: ApplicationState;
  content: ApplicationContent;
  aside: SetAside;
  version: number;
  /** The project's version by which its private values are apart; null: by none. */
  sealedFor: number | null;
  savedAt: Date;
  /** The version that it was sent under, which asked changes are made in. */
  projectVersion: number | null;
  latestVersion: number;
  /** Whether it goes by a unit: the person's now; while changes are asked, that of the submission, whose route stays. */
  hasUnit: boolean;
  /** Those that it holds. */
  pictures: StoredPictures;
  /** Paid already: a change may not alter the fee. */
  paidFen: number | null;
  /** What the route and the fee of the submission were made for; it goes on with them when asked changes are made. */
  sent: { region: string | null; feeFen: number; choice: ApplicationChoice | null };
}

/** In these states a draft is worked on; sent in all others, it is what was sent last. */
export const editableStates: readonly ApplicationState[] = [
  'draft',
  'withdrawn',
  'removed-from-unit',
  'changes-requested',
];

/** As it was stored: it is there, made with its application. To be read by its version, see `openDraft`. */
export async function getDraft(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  applicationId: string,
): Promise<DraftRow> {
  const { rows } = await database.raw<{ rows: (Omit<DraftRow, 'aside'> & Stored)[] }>(
    `select a.id as "applicationId", a.project_id as "projectId", a.state, d.content, d.private_enc as "privateEnc",
            d.set_aside_enc as "asideEnc", d.version, d.sealed_for as "sealedFor", d.saved_at as "savedAt",
            a.project_version as "projectVersion",
            (select max(v.version) from exam_project_version v where v.project_id = a.project_id) as "latestVersion",
            case when a.state = 'changes-requested' then a.unit_institution_id is not null
                 else exists (select from membership m where m.person_id = a.person_id and m.ended_at is null and m.counts)
             end as "hasUnit",
            (select coalesce(json_object_agg(u.id, json_build_object('width', u.width, 'height', u.height,
                      'sha256', encode(u.sha256, 'hex'))), '{}')
               from upload u where u.claimed_by = ?) as pictures,
            case when a.payment_state = 'paid' then a.fee_fen end as "paidFen",
            json_build_object('region', a.region_code, 'feeFen', a.fee_fen, 'choice',
              (select r.content -> 'choice' from application_round r
                where r.application_id = a.id order by r.round desc limit 1)) as sent
       from application a join application_draft d on d.application_id = a.id
      where a.id = ?`,
    [applicationProcessId(applicationId), applicationId],
  );
  const [row] = rows;
  if (!row) throw new Error(`No draft of ${applicationId}`);
  const { privateEnc, asideEnc, ...draft } = row;
  return {
    ...draft,
    content: openContent(encryption, applicationId, { content: draft.content, privateEnc }),
    aside: openAside(encryption, applicationId, asideEnc),
  };
}

interface Stored {
  privateEnc: Buffer | null;
  asideEnc: Buffer | null;
}

/** The project's version that the draft is for: running applications keep theirs (R-L2). */
export const draftVersionOf = ({ state, projectVersion, latestVersion }: DraftRow): number =>
  state === 'changes-requested' && projectVersion !== null ? projectVersion : latestVersion;

/** What was sent last, and the project's version that it was sent under; nothing before the first submission. */
export async function findSentContent(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  applicationId: string,
): Promise<{ content: ApplicationContent; projectVersion: number } | undefined> {
  const row = await database('application_round')
    .where({ application_id: applicationId })
    .orderBy('round', 'desc')
    .first<(StoredContent & { projectVersion: number }) | undefined>(
      'content',
      'private_enc as privateEnc',
      'project_version as projectVersion',
    );
  return row && { content: openContent(encryption, applicationId, row), projectVersion: row.projectVersion };
}

/**
 * The state, held until the commit: a submission under way is over before it is read, or begins after (R-M1). Without it
 * a save beside the submission would let go of files that were just sent. An erasure comes before it or after it as well.
 */
export async function holdState(trx: Knex.Transaction, applicationId: string): Promise<ApplicationState> {
  const row = await trx('application')
    .where({ id: applicationId })
    .forShare()
    .first<{ state: ApplicationState } | undefined>('state');
  if (!row) throw new Error(`No application ${applicationId}`);
  return row.state;
}

interface DraftToStore extends StoredContent {
  /** The project's version by which it is parted. */
  readonly sealedFor: number;
  readonly aside: SetAside;
}

/** Stores it if nobody else has meanwhile; the state is held. Whether it was stored. */
export async function storeDraft(
  trx: Knex.Transaction,
  encryption: Encryption,
  applicationId: string,
  version: number,
  { content, privateEnc, sealedFor, aside }: DraftToStore,
): Promise<boolean> {
  const stored = await trx('application_draft')
    .where({ application_id: applicationId, version })
    .update({
      content: JSON.stringify(content),
      private_enc: privateEnc,
      sealed_for: sealedFor,
      set_aside_enc: sealAside(encryption, applicationId, aside),
      version: version + 1,
      // Later than an erasure that it has waited for (R-V3).
      saved_at: trx.raw('clock_timestamp()'),
    });
  return stored > 0;
}

/**
 * What the submission of this draft needs of it: its private values apart by the version that is sent, and those whom it names.
 * The draft itself is no other. Whether it is still the one that was checked.
 */
export async function prepareDraft(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  { applicationId, version, aside }: Pick<DraftRow, 'applicationId' | 'version' | 'aside'>,
  { content, privateEnc }: StoredContent,
  sealedFor: number,
  thirdPersons: readonly ThirdPersonRow[],
): Promise<boolean> {
  const prepared = await database('application_draft')
    .where({ application_id: applicationId, version })
    .update({
      content: JSON.stringify(content),
      private_enc: privateEnc,
      sealed_for: sealedFor,
      set_aside_enc: sealAside(encryption, applicationId, aside),
      third_persons: JSON.stringify(thirdPersons),
    });
  return prepared > 0;
}
