import type { Actor } from '../../contracts/message';
import type { ProcessFace, ProcessShape } from '../../domain/process-shape';
import type { Kind } from '../letter';
import type { ProcessRules } from '../process-rules';
import { petitionMessages } from './petition.messages';

export type PetitionState =
  'none' | 'in-review' | 'changes-requested' | 'paying' | 'succeeded' | 'rejected' | 'withdrawn';

export interface PetitionPosition {
  readonly state: PetitionState;
  readonly round: number;
  readonly personId?: string;
  readonly institutionId?: string;
}

/** A process with every corner that a real one has, for the foundation's own tests. */
export interface Petition extends ProcessShape {
  position: PetitionPosition;
  events: {
    'petition.submitted': Record<never, never>;
    'petition.reviewed': { decision: string };
    'petition.resubmitted': Record<never, never>;
    'petition.paid': Record<never, never>;
    'petition.withdrawn': Record<never, never>;
    'petition.lapsed': Record<never, never>;
  };
}

type Action = Kind<typeof petitionMessages>;

const table: Record<PetitionState, { candidate: Action[]; reviewer: Action[] }> = {
  none: { candidate: ['submit'], reviewer: [] },
  'in-review': { candidate: ['withdraw'], reviewer: ['review'] },
  'changes-requested': { candidate: ['resubmit', 'withdraw'], reviewer: [] },
  paying: { candidate: ['withdraw'], reviewer: [] },
  succeeded: { candidate: [], reviewer: [] },
  rejected: { candidate: [], reviewer: [] },
  withdrawn: { candidate: ['submit'], reviewer: [] },
};

const closedStates: readonly PetitionState[] = ['none', 'succeeded', 'rejected', 'withdrawn'];

export const petitionRules: ProcessRules<Petition, typeof petitionMessages> = {
  kind: 'petition',
  messages: petitionMessages,
  initial: { state: 'none', round: 0 },
  interrupting: ['withdraw'],
  allowed: ({ state }: PetitionPosition, actor: Actor) =>
    table[state][actor.holding ? 'reviewer' : 'candidate'],
  face: ({ state, personId, institutionId }): ProcessFace => ({
    personId,
    institutionId,
    actsNext: state === 'in-review' ? { who: 'institution', institutionId } : undefined,
    closed: closedStates.includes(state),
  }),
  words: { event: (type) => type, position: ({ state }) => state },
};
