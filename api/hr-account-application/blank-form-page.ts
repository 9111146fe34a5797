import { Router } from 'express';
import { ProblemError } from '../problems';
import { answerBox, escapeHtml, publicPageHtml } from '../public-page-html';
import type { RateLimits } from '../rate-limits';
import type { Services } from '../services';
import { printBlankForm } from './blank-form';

/** Where a blank form's link leads, in any browser and without login (R-E2): the PDF, or in words why there is none. */
export function blankFormPage(services: Services, rateLimits: RateLimits): Router {
  const router = Router();
  router.get('/blank-form', async (request, response) => {
    const { token } = request.query;
    // The address holds the secret: it goes to nobody else.
    response.set({ 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' });
    try {
      await rateLimits.check('GET /blank-form', request.context, undefined);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      response
        .status(429)
        .type('html')
        .send(page('请稍后再试', escapeHtml(error.detail)));
      return;
    }
    const form = typeof token === 'string' && token.length <= 64 && (await printBlankForm(services, token));
    if (form) response.attachment(form.fileName).type('application/pdf').send(form.bytes);
    else response.status(404).type('html').send(gone);
  });
  return router;
}

const page = (title: string, text: string): string =>
  publicPageHtml('单位人事账号申请表', answerBox('needs-you', title, text));

const gone = page(
  '链接已失效',
  '申请表的下载链接 24 小时内有效，并须完整复制。请在小程序“管理·单位人事账号管理”的申请页重新复制链接。',
);
