import type { printedDocumentRoutes } from '../../contracts/printed-document';
import type { AccessAction } from '../../domain/access-sentences';
import { recordAccess } from '../access-event';
import { ProblemError } from '../problems';
import type { Handlers, HandlerInput } from '../route';
import type { Services } from '../services';
import { checkDocument } from './check-document';
import { loadPrintableForm, loadPrintableNotice } from './load-printable';
import { applicationFormPdf } from './pdf/application-form';
import { noticePdf } from './pdf/notice';

/** The two papers, and the check of their codes. */
export function createPrintedDocumentHandlers(services: Services): Handlers<typeof printedDocumentRoutes> {
  const { database } = services;

  /** Papers show the whole ID number: a reviewer's look is written down; one's own is nobody's business. */
  async function writeDown(
    { params, session, context }: HandlerInput<'GET /applications/:id/notice.pdf'>,
    action: AccessAction,
  ): Promise<void> {
    const own = await database('application')
      .where({ id: params.id, person_id: session.personId })
      .first<object | undefined>('id');
    if (!own) await recordAccess(database, session, context, { action, subject: `application/${params.id}` });
  }

  return {
    'GET /applications/:id/application-form.pdf': async (input) => {
      const form = await loadPrintableForm(services, input.params.id);
      await writeDown(input, 'application-form.printed');
      return {
        bytes: await applicationFormPdf(form),
        fileName: `申报表-${form.number}-第${form.round}版.pdf`,
      };
    },
    'GET /applications/:id/notice.pdf': async (input) => {
      const notice = await loadPrintableNotice(services, input.params.id);
      await writeDown(input, 'notice.printed');
      return { bytes: await noticePdf(notice) };
    },
    'GET /printed-documents/:code': async ({ params }) => {
      const check = await checkDocument(database, params.code);
      if (!check) throw new ProblemError('not-found', '没有找到这个校验码，请对照纸面核对后重新输入。');
      return check;
    },
  };
}
