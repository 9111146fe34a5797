import type { PrintedDocumentKind } from '../../contracts/printed-document-kinds';
import { documentTypeWords } from '../../contracts/identity-states';
import { yuan } from '../../domain/fee';
import { isDocumentValid } from '../../domain/printed-document';
import { shanghaiMinute } from '../../domain/shanghai-day';
import { uploadPlace } from '../../domain/upload-place';
import { findConfirmedInternship } from '../exam-application/internship';
import { openContent } from '../exam-application/stored-content';
import { notFound, ProblemError } from '../problems';
import type { Services } from '../services';
import { divisionNames, findPassing, findPrintedRow, type PrintedRow } from './application-rows';
import { checkCodeOf } from './check-code';
import { choiceFields, materialFields } from './choice-fields';
import { printedSections, type PrintedSection } from './form-content';
import { internshipSection } from './internship-section';
import type { Printable, PrintableForm, PrintableNotice } from './printable';

type Needs = Pick<Services, 'database' | 'encryption' | 'storage' | 'config'>;

/** The last round's form. Refused with the reason where there is nothing valid to print. */
export async function loadPrintableForm(services: Needs, id: string): Promise<PrintableForm> {
  const row = await getSentRow(
    services,
    id,
    'application-form',
    '尚未提交申报，或申报已经结束，没有可以打印的申报表。',
  );
  if (row.private_erased_at)
    throw new ProblemError('not-allowed-now', '申报内容已按保存期限删除，不能再打印申报表。', {
      allowed: [],
    });
  const { definition, content } = row;
  const names = await divisionNames(services.database);
  return {
    ...(await loadCommon(services, row, 'application-form', names)),
    sections: [
      ...printedSections(definition.form, content.form, { division: (code) => names.get(code) }),
      ...(await loadInternship(services, row)),
    ],
    materials: materialFields(definition, content.materials),
    // The version that was accepted is that of the project's version: both are frozen with the round.
    pledge: { version: row.pledge_version, paragraphs: definition.pledge.paragraphs },
  };
}

/** The notice of a passed and, where due, paid application. */
export async function loadPrintableNotice(services: Needs, id: string): Promise<PrintableNotice> {
  const row = await getSentRow(services, id, 'notice', '通过全部审核并缴清费用后，才能打印报名成功通知单。');
  const { passedAt, paidAt } = await findPassing(services.database, id);
  return {
    ...(await loadCommon(services, row, 'notice', await divisionNames(services.database))),
    passedAt: shanghaiMinute(passedAt ?? row.submitted_at),
    ...(row.fee_fen > 0 &&
      paidAt && { payment: { amount: yuan(row.fee_fen), paidAt: shanghaiMinute(paidAt) } }),
  };
}

type SentRow = PrintedRow & {
  readonly [K in 'content' | 'definition' | 'pledge_version' | 'submitted_at']: NonNullable<PrintedRow[K]>;
};

async function getSentRow(
  { database, encryption }: Needs,
  id: string,
  kind: PrintedDocumentKind,
  refusal: string,
): Promise<SentRow> {
  const row = await findPrintedRow(database, id);
  if (!row) throw notFound('这份申报');
  const {
    state,
    round,
    payment_state: paymentState,
    content,
    definition,
    pledge_version,
    submitted_at,
  } = row;
  const isPrintable = isDocumentValid(kind, round, { state, round, paymentState });
  if (!isPrintable || !content || !definition || !pledge_version || !submitted_at)
    throw new ProblemError('not-allowed-now', refusal, { allowed: [] });
  const opened = openContent(encryption, id, { content, privateEnc: row.private_enc });
  return { ...row, content: opened, definition, pledge_version, submitted_at };
}

async function loadCommon(
  services: Needs,
  row: SentRow,
  kind: PrintedDocumentKind,
  names: ReadonlyMap<string, string>,
): Promise<Printable> {
  const { database, encryption, config } = services;
  const { choice } = row.content;
  const code = await checkCodeOf(database, { kind, applicationId: row.id, round: row.round });
  return {
    number: row.number,
    projectName: row.project_name,
    round: row.round,
    submittedAt: shanghaiMinute(row.submitted_at),
    personName: row.person_name ?? '',
    documentType: documentTypeName(row.document_type),
    documentNumber: row.document_number_enc ? encryption.decryptText(row.document_number_enc) : '',
    choice: choiceFields(row.definition, choice, {
      unitName: row.unit_name,
      regionName: choice.region && names.get(choice.region),
      feeFen: row.fee_fen,
    }),
    photo: await loadPhoto(services, row),
    check: { code, address: `${config.publicOrigin}/check?code=${code}` },
  };
}

/** What units have confirmed until now, below what the candidate stated (R-N5). */
async function loadInternship({ database }: Needs, row: SentRow): Promise<PrintedSection[]> {
  if (!row.definition.internship) return [];
  const { person_id: personId, project_year: projectYear } = row;
  return internshipSection(await findConfirmedInternship(database, { personId, projectYear }));
}

function documentTypeName(type: string | null): string {
  const words: Readonly<Record<string, string>> = documentTypeWords;
  return (type && words[type]) ?? '';
}

/** The picture for the certificate, where the project asks for one under the key that all of them use. */
async function loadPhoto(
  { database, storage, encryption }: Needs,
  row: SentRow,
): Promise<Buffer | undefined> {
  const photo = row.content.materials.find(({ material }) => material === 'photo');
  const upload =
    photo &&
    (await database('upload')
      .where({ id: photo.uploadId, erased_at: null })
      .first<{ storage_key: string } | undefined>('storage_key'));
  return upload && encryption.decrypt(await storage.get(upload.storage_key), uploadPlace(photo.uploadId));
}
