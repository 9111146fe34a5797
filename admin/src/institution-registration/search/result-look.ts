import { registrationStateWords, type RegistrationState } from '@contracts/institution-registration-states';
import { look, type StateLook, type Tone } from '../../vocabulary/state-look';

const tones: Record<RegistrationState, Tone> = {
  'awaiting-review': 'waiting',
  refused: 'refused',
  admitted: 'done',
};

/** A state as the applicant sees it: what is under review waits for somebody else. */
export const resultLook = (state: RegistrationState): StateLook =>
  look(registrationStateWords[state], tones[state]);
