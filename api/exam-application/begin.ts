import type { Knex } from 'knex';
import type { ApplicationContent } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { closedApplicantSentence } from '../../domain/account-closure';
import { isOpen } from '../../domain/exam-window';
import { prefilledForm } from '../../domain/form/prefilled-form';
import { isOpenToUnit } from '../../domain/project-region';
import { getDefinition } from '../exam-project/definitions';
import { findProjects, windowsOf } from '../exam-project/project-rows';
import { findBoundUnit } from '../unit/bound-unit';
import { notFound, ProblemError } from '../problems';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { regionNotOpen } from './region-not-open';
import { sealContent } from './stored-content';

/** The person's application in a project: the one there is, or a new draft (R-M1, R-M2: one a person and project). */
export async function beginApplication(
  services: Pick<Services, 'database' | 'encryption'>,
  { personId, identityState }: CurrentSession,
  projectId: string,
): Promise<{ id: string }> {
  const { database } = services;
  const [project] = await findProjects(database, personId, { id: projectId });
  if (!project) throw notFound('这个项目');
  if (project.applicationId) return { id: project.applicationId };
  if (project.state !== 'open' || !isOpen(windowsOf(project), 'application', new Date()))
    throw new ProblemError('window-closed', '不在申报时间内，不能开始申报。');
  if (identityState !== 'verified')
    throw new ProblemError('not-verified', '请先在“我的·实名认证”完成实名认证，再开始申报。');
  await refuseClosedApplicant(database, personId, projectId);
  const unit = await findBoundUnit(database, personId);
  const definition = await getDefinition(database, projectId, project.latestVersion);
  if (unit && !isOpenToUnit(definition, unit.divisionCode)) throw regionNotOpen();
  const content = await firstContent(services, personId, definition);
  return await insertApplication(services, personId, project, { definition, content });
}

/** The document has come to its end here by an account that is closed (R-V2); the database refuses it, too. */
async function refuseClosedApplicant(database: Knex, personId: string, projectId: string): Promise<void> {
  const closed = await database('closed_applicant as closed')
    .join('person', 'person.document_number_index', 'closed.document_number_index')
    .where({ 'person.id': personId, 'closed.project_id': projectId })
    .first<object | undefined>('closed.application_id');
  if (closed) throw new ProblemError('not-allowed-now', closedApplicantSentence, { allowed: [] });
}

/** Nothing is filled in but what the account knows; what can't be chosen otherwise is chosen. */
async function firstContent(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  personId: string,
  { levels, categories, form }: ExamProjectDefinition,
): Promise<ApplicationContent> {
  const person = await database('person')
    .where({ id: personId })
    .first<{ phone: Buffer | null } | undefined>('phone_enc as phone');
  const phone = person?.phone ? encryption.decryptText(person.phone) : null;
  return {
    choice: { level: onlyOne(levels), category: onlyOne(categories) },
    form: prefilledForm(form, { 'person.phone': phone }),
    materials: [],
  };
}

const onlyOne = (choices: readonly { code: string }[]): string =>
  choices.length === 1 ? (choices[0]?.code ?? '') : '';

/** Two taps at once make one: the second finds the first's. */
async function insertApplication(
  { database, encryption }: Pick<Services, 'database' | 'encryption'>,
  personId: string,
  project: { id: string; businessCode: string; year: number; latestVersion: number },
  { definition, content }: { definition: ExamProjectDefinition; content: ApplicationContent },
): Promise<{ id: string }> {
  return await database.transaction(async (trx) => {
    const [made] = await trx('application')
      .insert({
        number: trx.raw(`? || lpad(nextval('application_number')::text, 7, '0')`, [
          `${project.year}${project.businessCode}`,
        ]),
        person_id: personId,
        project_id: project.id,
        business_code: project.businessCode,
      })
      .onConflict(['person_id', 'project_id'])
      .ignore()
      .returning<{ id: string }[]>('id');
    if (made) {
      const sealed = sealContent(encryption, made.id, definition, content);
      await trx('application_draft').insert({
        application_id: made.id,
        content: JSON.stringify(sealed.content),
        private_enc: sealed.privateEnc,
        sealed_for: project.latestVersion,
      });
      return { id: made.id };
    }
    const existing = await trx('application')
      .where({ person_id: personId, project_id: project.id })
      .first<{ id: string } | undefined>('id');
    if (!existing) throw new Error('unreachable: the insert met it');
    return existing;
  });
}
