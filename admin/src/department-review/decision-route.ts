/** The routes by which a department admits or refuses an application. */
export type DecisionRoute =
  'POST /institution-registrations/:id/decision' | 'POST /hr-account-applications/:id/decision';
