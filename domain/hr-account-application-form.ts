import type { HrApplicationForm } from '../contracts/hr-account-application';
import type { HrApplicationPicture } from '../contracts/hr-account-application-states';

/** What the API leaves, encrypted, under the id of a message's update before it sends the message. */
export interface HrApplicationContent {
  readonly form: HrApplicationForm;
  readonly pictures: HrApplicationPictures;
}

/** The picture in each slot. */
export type HrApplicationPictures = Readonly<Partial<Record<HrApplicationPicture, string>>>;
