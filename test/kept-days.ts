import type { RetentionConfig } from '../runtime/config';

/** How long what is of no more use is kept, as an installation has it that sets nothing (R-V3). */
export const keptDays: RetentionConfig = {
  proofKeptDays: 30,
  admittedProofKeptDays: 730,
  preloadedRowKeptDays: 365,
  unsentDraftKeptDays: 180,
  applicationPrivateKeptDays: 365,
  applicationContentKeptDays: 1825,
  messageKeptDays: 730,
  correctionKeptDays: 1095,
  leftEntryKeptDays: 3650,
  transferProofKeptYears: 30,
  accessLogKeptDays: 1095,
};
