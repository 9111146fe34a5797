import type { OnsiteConfirmation } from '../../contracts/onsite-confirmation';
import type { Confirmation } from '../../workflows/exam-application.messages';
import { ProblemError } from '../problems';

/** Only the last version is valid on site (R-M6): who holds an older one prints it anew. */
export function whatWasSeen(
  onsite: OnsiteConfirmation | undefined,
  valid: number,
): Pick<Confirmation, 'round' | 'originals'> {
  if (!onsite)
    throw new ProblemError('invalid-request', '请在“现场确认”中核对申报表版本和原件后再确认。', {
      fields: [{ path: '/onsite', message: '请填写所持版本和已核对的原件。' }],
    });
  const { presentedRound: round, originals } = onsite;
  if (round !== valid)
    throw new ProblemError(
      'not-allowed-now',
      `所持申报表是第 ${round} 次提交，最新版是第 ${valid} 次，请考生打印最新版。`,
      {
        allowed: [],
      },
    );
  return { round, originals: originals.length };
}
