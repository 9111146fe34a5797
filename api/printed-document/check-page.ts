import { Router } from 'express';
import { codeFault } from '../../domain/code-text';
import type { RateLimits } from '../rate-limits';
import { ProblemError } from '../problems';
import type { Services } from '../services';
import { checkDocument } from './check-document';
import { checkPageHtml, type CheckPageState } from './check-page-html';

/** The public page behind the QR code of a paper: a form and its answer, without JavaScript (R-M6). */
export function checkPage({ database }: Services, rateLimits: RateLimits): Router {
  const router = Router();
  router.get('/check', async (request, response) => {
    const { code } = request.query;
    const typed = typeof code === 'string' ? code.trim().slice(0, 40) : '';
    const fault = codeFault(typed, '校验码');
    const state: CheckPageState =
      typed === ''
        ? { kind: 'empty' }
        : fault === undefined
          ? await stateOf(typed)
          : { kind: 'no-code', sentence: fault };
    response
      .status(state.kind === 'too-many' ? 429 : 200)
      .set('Cache-Control', 'no-store')
      // The address holds the code: it goes to nobody else.
      .set('Referrer-Policy', 'no-referrer')
      .type('html')
      .send(checkPageHtml(typed, state));

    async function stateOf(asked: string): Promise<CheckPageState> {
      try {
        await rateLimits.check('GET /printed-documents/:code', request.context, undefined);
      } catch (error) {
        if (error instanceof ProblemError) return { kind: 'too-many', sentence: error.detail };
        throw error;
      }
      const check = await checkDocument(database, asked);
      return check ? { kind: 'found', check } : { kind: 'unknown' };
    }
  });
  return router;
}
