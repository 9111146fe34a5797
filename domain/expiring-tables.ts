/** Tables whose rows are deleted once nobody can use them any more (R-V3). */
export const expiringTables = [
  'rate_limit',
  'sms_code',
  'login_challenge',
  'login_ticket',
  'account_activation',
  'activation_wrong_try',
  'confirm_code_try',
  'authorization_code_try',
  'authorization_match',
  'message_body',
  'answered_change',
  'session',
  'blank_form_link',
  'preload_import_row',
  'preloaded_row',
  'batch_pass_item',
  'batch_pass',
  'inbox_message',
  'outbox',
] as const;
export type ExpiringTable = (typeof expiringTables)[number];
