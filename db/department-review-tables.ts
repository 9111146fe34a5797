/** Where the applications of one kind are that a supervising department decides (R-D4, R-E2). */
export interface ReviewTables {
  readonly application: 'institution_registration' | 'hr_account_application';
  /** What the department writes with its decisions, by the number of the event. */
  readonly opinion: 'institution_registration_opinion' | 'hr_account_application_opinion';
  /** The opinion's column that names the application. */
  readonly owner: 'registration_id' | 'application_id';
}

export const registrationTables: ReviewTables = {
  application: 'institution_registration',
  opinion: 'institution_registration_opinion',
  owner: 'registration_id',
};

export const hrApplicationTables: ReviewTables = {
  application: 'hr_account_application',
  opinion: 'hr_account_application_opinion',
  owner: 'application_id',
};
