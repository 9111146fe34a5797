import type { AdmissionPasses } from '../../contracts/roster-admission';
import type { SeenAdmission } from '../../domain/roster-admission-message';
import { admissionProcessId, admissionWorkflow } from '../../domain/roster-admission-process';
import { admissionMessages } from '../../workflows/roster-admission.messages';
import { sendToReviewed } from '../department-review/send';
import { ProblemError } from '../problems';
import type { HandlerInput } from '../route';
import { sendEach } from '../send-each';
import type { Services } from '../services';
import { admissions } from './admission-rows';
import { refuseUnlessWaiting } from './decide';

type Input = HandlerInput<'POST /admissions/passes'>;

interface Chosen {
  readonly id: string;
  readonly personName: string;
}

/**
 * 批量通过: each by a letter to its own process, where it meets whoever else decides or unbinds. Whom the lists have under another
 * name is left for a decision on both names. Asked again, who was passed by it is so still.
 */
export async function passEach(services: Services, input: Input): Promise<AdmissionPasses> {
  const chosen = await findChosen(services, input);
  const refused = await sendEach(chosen, (one) => pass(services, input, one));
  return {
    passed: chosen.length - refused.size,
    left: chosen.flatMap((one) => {
      const { id, personName } = one;
      const reason = refused.get(one)?.detail;
      return reason === undefined ? [] : { id, personName, reason };
    }),
  };
}

/** As it is checked, and is to be still when it is passed. */
const notFlagged: SeenAdmission = { listedId: null };

const pass = (services: Services, input: Input, { id }: Chosen): Promise<unknown> =>
  sendToReviewed(
    services,
    input,
    admissionWorkflow,
    {
      process: admissionProcessId(id),
      update: admissionMessages.pass,
      body: {},
      actor: input.actor,
      content: notFlagged,
    },
    async () => {
      const { isFlagged } = await refuseUnlessWaiting(services, id);
      if (isFlagged)
        throw new ProblemError('not-allowed-now', '姓名与预传名单不同，请打开后核对。', { allowed: [] });
    },
  );

/** Those that are of this unit; of others it says nothing. */
const findChosen = ({ database }: Services, { body: { ids }, session: { role } }: Input): Promise<Chosen[]> =>
  admissions(database, role.institutionId)
    .whereIn('r.membership_id', ids)
    .orderBy(['r.submitted_at', 'r.membership_id'])
    .select<Chosen[]>('r.membership_id as id', database.raw(`coalesce(person.name, '') as "personName"`));
