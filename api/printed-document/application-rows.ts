import type { Knex } from 'knex';
import type { ApplicationContent } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import type { PrintedApplication } from '../../domain/printed-document';

/** An application as its papers need it: the last round, the project's version of that round, the person. */
export interface PrintedRow {
  id: string;
  number: string;
  state: PrintedApplication['state'];
  round: number;
  fee_fen: number;
  payment_state: PrintedApplication['paymentState'];
  project_name: string;
  project_year: number;
  person_id: string;
  person_name: string | null;
  document_type: string | null;
  document_number_enc: Buffer | null;
  /** Empty while nothing was sent. */
  content: ApplicationContent | null;
  private_enc: Buffer | null;
  private_erased_at: Date | null;
  definition: ExamProjectDefinition | null;
  pledge_version: string | null;
  submitted_at: Date | null;
  unit_name: string | null;
}

export async function findPrintedRow(database: Knex, id: string): Promise<PrintedRow | undefined> {
  return await database('application as a')
    .join('exam_project as p', 'p.id', 'a.project_id')
    .join('person', 'person.id', 'a.person_id')
    .leftJoin('application_round as r', (join) =>
      join.on('r.application_id', 'a.id').andOn('r.round', 'a.round'),
    )
    .leftJoin('exam_project_version as v', (join) =>
      join.on('v.project_id', 'a.project_id').andOn('v.version', 'r.project_version'),
    )
    .leftJoin('institution as unit', 'unit.id', 'r.unit_institution_id')
    .where('a.id', id)
    .first<PrintedRow | undefined>(
      'a.id',
      'a.number',
      'a.state',
      'a.round',
      'a.fee_fen',
      'a.payment_state',
      'p.name as project_name',
      'p.year as project_year',
      'a.person_id',
      'person.name as person_name',
      'person.document_type',
      'person.document_number_enc',
      'r.content',
      'r.private_enc',
      'a.private_erased_at',
      'v.definition',
      'r.pledge_version',
      'r.submitted_at',
      'unit.name as unit_name',
    );
}

/** Names of all divisions by code, a county with its city before it (武汉市武昌区): some hundred, read with each print. */
export async function divisionNames(database: Knex): Promise<ReadonlyMap<string, string>> {
  const { rows } = await database.raw<{ rows: { code: string; name: string }[] }>(
    `select place.code, concat(city.name, place.name) as name
       from division place
       left join division city on city.code = place.parent_code and city.parent_code is not null`,
  );
  return new Map(rows.map(({ code, name }) => [code, name]));
}

/** When it last passed all steps, as it does again after a removal from the unit (R-N6), and when its fee was paid. */
export async function findPassing(
  database: Knex,
  id: string,
): Promise<{ passedAt: Date | null; paidAt: Date | null }> {
  const passed = await database('process_event')
    .where({ process_id: `application/${id}` })
    .whereRaw(`detail @> '{"final": true}'`)
    .orderBy('sequence', 'desc')
    .first<{ at: Date } | undefined>('at');
  const paid = await database('payment_order')
    .where({ application_id: id, state: 'paid', counts: true })
    .first<{ paid_at: Date } | undefined>('paid_at');
  return { passedAt: passed?.at ?? null, paidAt: paid?.paid_at ?? null };
}
