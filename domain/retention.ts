import type { UploadPurpose } from '../contracts/upload';
import type { ErasedKind } from '../contracts/erased-kinds';
import type { ExpiringTable } from './expiring-tables';

/** What the rows of an expiring table are. */
export const kindOfTable: Readonly<Record<ExpiringTable, ErasedKind>> = {
  rate_limit: 'one-time',
  sms_code: 'one-time',
  login_challenge: 'one-time',
  login_ticket: 'one-time',
  account_activation: 'one-time',
  activation_wrong_try: 'one-time',
  confirm_code_try: 'one-time',
  authorization_code_try: 'one-time',
  authorization_match: 'one-time',
  message_body: 'one-time',
  answered_change: 'one-time',
  session: 'one-time',
  blank_form_link: 'one-time',
  preload_import_row: 'import-row',
  preloaded_row: 'preloaded-row',
  data_correction: 'correction',
  batch_pass_item: 'batch-pass',
  batch_pass: 'batch-pass',
  inbox_message: 'message',
  outbox: 'message',
  closed_applicant: 'closed-account',
  face_check_try: 'closed-account',
};

/** What a file that something had claimed is; one that nothing had is an `unused-file`. */
export const kindOfUpload: Readonly<Record<UploadPurpose, ErasedKind>> = {
  'identity-document': 'identity-picture',
  'application-material': 'application-file',
  'application-photo': 'application-file',
  'institution-registration': 'proof',
  'hr-account-application': 'proof',
  'refund-proof': 'transfer-proof',
  'data-correction': 'proof',
  'preload-import': 'import-file',
};
