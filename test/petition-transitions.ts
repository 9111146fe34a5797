import type { ProcessTransitions } from '../activities/transitions';
import type { Petition, PetitionPosition } from '../workflows/testing/petition-rules';

const answer = (position: PetitionPosition) => ({ answer: { state: position.state, round: position.round } });

/** The test process has no rows of its own: its position is all there is. */
export const petitionTransitions: ProcessTransitions<Petition> = {
  kind: 'petition',
  apply: {
    'petition.submitted': (_trx, { position }) => Promise.resolve(answer(position)),
    'petition.reviewed': (_trx, { position }) => Promise.resolve(answer(position)),
    'petition.resubmitted': (_trx, { position }) => Promise.resolve(answer(position)),
    'petition.paid': (_trx, { position }) =>
      Promise.resolve({
        ...answer(position),
        notices: position.personId
          ? [
              {
                personId: position.personId,
                template: 'payment.paid',
                params: { project: '示例考试', feeFen: 1 },
                channel: 'wechat',
              },
            ]
          : [],
      }),
    'petition.withdrawn': (_trx, { position }) => Promise.resolve(answer(position)),
    'petition.lapsed': (_trx, { position }) => Promise.resolve(answer(position)),
  },
};
