import { randomUUID } from 'node:crypto';
import type { Actor, Sent } from '../../contracts/message';
import { requestHash } from '../../runtime/message-id';
import type { Decision, Submission } from '../../workflows/exam-application.messages';

const institutionId = randomUUID();
const levels = ['unit', 'county', 'city', 'province'] as const;

/** A submission as the platform sends it: its version, its way and what it costs. */
export const submissionLetter = (): Sent<Submission> =>
  letter(
    { personId: randomUUID() },
    {
      draftVersion: 2,
      projectVersion: 1,
      pledgeVersion: '2026-01',
      unitId: institutionId,
      businessCode: '05',
      route: levels.map((level) => ({ kind: 'review', level, institutionId })),
      due: 'none',
      feeFen: 0,
    },
  );

/** A reviewer's decision as the platform sends it: by which right, and what had been seen. */
export const decisionLetter = (): Sent<Decision> =>
  letter(
    {
      personId: randomUUID(),
      holding: { id: randomUUID(), role: 'business-administrator', institutionId, businessCode: '05' },
    },
    { seen: 1 },
  );

const letter = <Body>(actor: Actor, body: Body): Sent<Body> => ({
  actor,
  body,
  requestHash: requestHash({ body, of: randomUUID() }),
});
