import type { Knex } from 'knex';
import type { CorrectionItem, OwnCorrection } from '../../contracts/data-correction';
import type {
  CorrectionKind,
  CorrectionProof,
  CorrectionState,
} from '../../contracts/data-correction-states';
import { maskDocumentNumber } from '../../domain/mask';
import { workingDaysSince } from '../../domain/working-days';
import type { Encryption } from '../../runtime/encryption';

export interface OwnRow {
  id: string;
  kind: CorrectionKind;
  state: CorrectionState;
  asked_at: Date;
  due_at: Date;
}

export interface CorrectionRow extends OwnRow {
  person_id: string;
  stands_enc: Buffer;
  right_enc: Buffer;
  answer_enc: Buffer | null;
  proofs: Partial<Record<CorrectionProof, string>>;
  ended_at: Date | null;
  name: string | null;
  document_number_enc: Buffer | null;
  phone_enc: Buffer | null;
}

/** The requests with whose they are. */
export const corrections = (database: Knex): Knex.QueryBuilder =>
  database('data_correction as c').join('person', 'person.id', 'c.person_id');

export const correctionColumns = ['c.*', 'person.name', 'person.document_number_enc', 'person.phone_enc'];

export const toOwn = (row: OwnRow): OwnCorrection => ({
  ...{ id: row.id, kind: row.kind, state: row.state },
  ...{ askedAt: row.asked_at.toISOString(), dueAt: row.due_at.toISOString() },
});

/** A line of the queue: the number masked, the wait in working days. */
export const toItem = (row: CorrectionRow, encryption: Encryption): CorrectionItem => ({
  ...toOwn(row),
  personName: row.name,
  documentNumberMasked:
    row.document_number_enc && maskDocumentNumber(encryption.decryptText(row.document_number_enc)),
  workingDays: workingDaysSince(row.asked_at, row.ended_at ?? new Date()),
});
