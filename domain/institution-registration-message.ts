import type { RegistrationForm } from '../contracts/institution-registration';
import type { RegistrationMaterial } from '../contracts/institution-registration-states';

/** The picture of each slot that the kind of institution asks for. */
export type RegistrationPictures = Readonly<Partial<Record<RegistrationMaterial, string>>>;

/**
 * What the API leaves, encrypted, under the id of a message's update before it sends the message: names, numbers and opinions
 * never enter a history. Deleted when the message is settled.
 */
export interface RegistrationContent {
  readonly form: RegistrationForm;
  readonly materials: RegistrationPictures;
  /** Which 补增申请须知 was accepted; a correction goes on under the one accepted before. */
  readonly noticeVersion?: string;
}
