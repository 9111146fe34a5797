import type { ChosenPass } from '../../contracts/batch-pass';
import type { HandlerInput } from '../route';
import { findReviewableRows } from '../exam-application/application-rows';
import { isToAskAgain, notFound, ProblemError } from '../problems';
import { sendEach } from '../send-each';
import type { Services } from '../services';
import { decide } from './decide';

type Input = HandlerInput<'POST /reviews/passes'>;

/**
 * 批量通过 (R-N3): each file by a decision of its own, checked as if it were decided alone, so that it meets whoever else decides,
 * withdraws or removes; one that is refused holds up none of the others. Asked again under the same key, what was passed by it is so
 * still. Where one has no outcome yet, the whole is to be asked again, which decides nothing twice.
 */
export async function passEach(services: Services, input: Input) {
  const { rows } = input.body;
  if (new Set(rows.map(({ id }) => id)).size < rows.length)
    throw new ProblemError('invalid-request', '同一份申报只能选一次，请刷新后重新选择。');
  const files = await findReviewableRows(
    services.database,
    input.session,
    rows.map(({ id }) => id),
  );
  const byId = new Map(files.map((file) => [file.id, file]));
  const refused = await sendEach(rows, async (chosen) => {
    const related = byId.get(chosen.id);
    if (!related) throw notFound('这份申报');
    return await decide(services, { ...input, params: { id: chosen.id }, body: passOf(chosen), related });
  });
  const ofAll = [...refused.values()].find(isOfAll);
  if (ofAll) throw ofAll;
  return {
    passed: rows.filter((row) => !refused.has(row)).map(({ id }) => id),
    left: rows.flatMap((row) => {
      const refusal = refused.get(row);
      if (!refusal) return [];
      return { id: row.id, reason: refusal.detail, mendable: refusal.code === 'internship-missing' };
    }),
  };
}

/** The matter of the whole request, and of no row: to be asked again, or its key is another's. */
const isOfAll = (problem: ProblemError): boolean =>
  problem.code === 'idempotency-key-reused' || isToAskAgain(problem);

const passOf = ({ seenSequence, internship }: ChosenPass) => ({
  decision: 'approve' as const,
  seenSequence,
  ...(internship && { internship }),
});
