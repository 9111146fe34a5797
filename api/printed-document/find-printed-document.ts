import type { Knex } from 'knex';
import type { PrintedDocumentKind } from '../../contracts/printed-document-kinds';
import { normaliseCode } from '../../domain/code-text';
import { isDocumentValid, type PrintedApplication } from '../../domain/printed-document';

/** A paper found by its check code, with how its application stands now. */
export interface FoundDocument {
  readonly kind: PrintedDocumentKind;
  readonly applicationId: string;
  /** The version on the paper, and the latest one. */
  readonly round: number;
  readonly latestRound: number;
  readonly isValid: boolean;
  readonly projectName: string;
  readonly personName: string;
}

interface Row {
  kind: PrintedDocumentKind;
  application_id: string;
  printed_round: number;
  round: number;
  state: PrintedApplication['state'];
  payment_state: PrintedApplication['paymentState'];
  project_name: string;
  person_name: string | null;
}

/** Finds what was printed with this code, as typed: any case, with or without hyphen (R-M6, 现场确认). */
export async function findPrintedDocument(
  database: Knex,
  typedCode: string,
): Promise<FoundDocument | undefined> {
  const row = await database('printed_document as d')
    .join('application as a', 'a.id', 'd.application_id')
    .join('exam_project as p', 'p.id', 'a.project_id')
    .join('person', 'person.id', 'a.person_id')
    .where('d.code', normaliseCode(typedCode))
    .first<Row | undefined>(
      'd.kind',
      'd.application_id',
      'd.round as printed_round',
      'a.round',
      'a.state',
      'a.payment_state',
      'p.name as project_name',
      'person.name as person_name',
    );
  if (!row) return undefined;
  const { kind, printed_round: round, round: latestRound, state, payment_state: paymentState } = row;
  return {
    kind,
    applicationId: row.application_id,
    round,
    latestRound,
    isValid: isDocumentValid(kind, round, { state, round: latestRound, paymentState }),
    projectName: row.project_name,
    personName: row.person_name ?? '',
  };
}
