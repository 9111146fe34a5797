import type { Client } from '@temporalio/client';
import type { Knex } from 'knex';
import { closureTransitions } from '../activities/account-closure-transitions';
import { accountErasureActivities } from '../activities/account-erasure';
import { accountRecoveryTransitions } from '../activities/account-recovery-transitions';
import { applicationErasureActivities } from '../activities/application-erasure';
import { authorizationChangeTransitions } from '../activities/authorization-change-transitions';
import { createAuthorizationTransitions } from '../activities/authorization-transitions';
import { createCorrectionTransitions } from '../activities/data-correction-transitions';
import { batchPassActivities } from '../activities/batch-pass';
import { createBatchPassTransitions } from '../activities/batch-pass-transitions';
import { deadlineWatchActivities } from '../activities/deadline-watch';
import { documentFactsActivities } from '../activities/document-facts';
import { examApplicationActivities } from '../activities/exam-application';
import { examApplicationTransitions } from '../activities/exam-application-transitions';
import { faceCheckActivities } from '../activities/face-check';
import { faceCheckReminder } from '../activities/face-check-reminder';
import { createFaceCheckTransitions } from '../activities/face-check-transitions';
import { expiredRowsActivities } from '../activities/expired-rows';
import { handRefundActivities } from '../activities/hand-refund';
import { createHandRefundTransitions } from '../activities/hand-refund-transitions';
import { createHrApplicationTransitions } from '../activities/hr-account-application-transitions';
import { identityActivities } from '../activities/identity';
import { identityReminder } from '../activities/identity-reminder';
import { createIdentityTransitions } from '../activities/identity-transitions';
import { createRegistrationTransitions } from '../activities/institution-registration-transitions';
import { impossibleStateActivities } from '../activities/impossible-states';
import { leftEntryErasureActivities } from '../activities/left-entry-erasure';
import { missingAdmissionActivities } from '../activities/missing-admissions';
import { outboxActivities } from '../activities/outbox';
import { preloadedListEnding } from '../activities/preloaded-list-ending';
import { preloadImportTransitions } from '../activities/preload-import-transitions';
import { paymentActivities } from '../activities/payment';
import { paymentTransitions } from '../activities/payment-transitions';
import { hrApplicationDigest, registrationDigest } from '../activities/department-digest';
import { reviewDigest } from '../activities/review-digest';
import { processCallActivities } from '../activities/process-calls';
import { refundWatchActivities } from '../activities/refund-watch';
import { reconciliationActivities } from '../activities/reconciliation';
import { createAdmissionTransitions } from '../activities/roster-admission-transitions';
import { createTransferTransitions } from '../activities/transfer-out-transitions';
import { transitionActivities } from '../activities/transition';
import { createUnitAccountTransitions } from '../activities/unit-account-transitions';
import { uploadSweepActivities } from '../activities/upload-sweep';
import { workingMorningActivities } from '../activities/working-morning';
import type { ProviderTemplates } from '../contracts/message-templates';
import { findTemplateFaults } from '../domain/provider-messages';
import { createStorage } from '../providers/storage';
import { createTencentCloud } from '../providers/tencent-cloud';
import { createWechat } from '../providers/wechat';
import { createPayMerchants } from '../providers/wechat/pay-merchants';
import { createBlindIndex } from '../runtime/blind-index';
import type { Config } from '../runtime/config';
import { createEncryption } from '../runtime/encryption';
import { createLogger } from '../runtime/logger';
import { createImportActivities } from './import-activities';

/** Someone holds the phone while a card is checked: two attempts of this are as long as they wait. */
const identityTimeoutMs = 3_000;

/** Every activity, with what it needs. Each queue's worker has them all, but that of imports; workflows say which queue takes which. */
export function createActivities(config: Config, db: Knex, temporal: Client) {
  const encryption = createEncryption(config.keys.encryption);
  const blindIndex = createBlindIndex(config.keys.blindIndex);
  const storage = createStorage(config.storageUrl);
  const log = createLogger('worker', config.logLevel);
  const { subscriptionMessages } = createWechat(config.wechat);
  const { sms } = createTencentCloud(config.tencentCloud);
  const { cardReader, faceCheck, identityCheck, passportReader } = createTencentCloud({
    ...config.tencentCloud,
    timeoutMs: identityTimeoutMs,
  });
  const told = <T>(merchant: T) => ({
    ...merchant,
    notifyUrl: `${config.publicOrigin}/api/payment-notifications/wechat`,
  });
  const merchants = createPayMerchants([told(config.wechatPay), ...config.otherMerchants.map(told)]);
  return {
    ...transitionActivities(db, [
      paymentTransitions,
      createHandRefundTransitions(encryption),
      createIdentityTransitions({ encryption, blindIndex }),
      examApplicationTransitions(encryption),
      createRegistrationTransitions({ encryption, ...config.retention }),
      createFaceCheckTransitions(encryption),
      accountRecoveryTransitions,
      createUnitAccountTransitions({ encryption, blindIndex, ...config.retention }),
      createHrApplicationTransitions({ encryption, ...config.retention }),
      createAuthorizationTransitions({ encryption, blindIndex }),
      authorizationChangeTransitions,
      preloadImportTransitions,
      createBatchPassTransitions(encryption),
      createAdmissionTransitions(encryption),
      createTransferTransitions(encryption),
      closureTransitions,
      createCorrectionTransitions({ encryption, ...config.retention }),
    ]),
    ...createImportActivities(config, db),
    ...examApplicationActivities(db),
    ...batchPassActivities({ db, encryption, temporal }),
    ...deadlineWatchActivities(db),
    ...processCallActivities(db),
    ...refundWatchActivities(db),
    ...identityActivities({ db, encryption, blindIndex, storage, cardReader, identityCheck, log }),
    ...faceCheckActivities({
      db,
      encryption,
      storage,
      cardReader,
      faceCheck,
      passportReader,
      log,
      returnUrlOf: (checkId) => `${config.publicOrigin}/m/#/pages/face-check/index?id=${checkId}`,
    }),
    ...paymentActivities({ db, encryption, merchants, log }),
    ...handRefundActivities({ db, encryption, merchants, log }),
    ...reconciliationActivities({ db, merchants, log }),
    ...outboxActivities({
      db,
      encryption,
      sms,
      subscriptionMessages,
      wechatAppId: config.wechat.appId,
      templates: usable(config.providerTemplates),
    }),
    ...uploadSweepActivities({ db, storage, log, kept: config.retention }),
    ...expiredRowsActivities(db, config.retention),
    ...applicationErasureActivities(db, config.retention),
    ...leftEntryErasureActivities(db, config.retention),
    ...accountErasureActivities(db),
    ...documentFactsActivities({ db, encryption, log }),
    ...missingAdmissionActivities(db),
    ...impossibleStateActivities(db, temporal),
    ...workingMorningActivities([
      identityReminder(db),
      faceCheckReminder(db),
      reviewDigest(db),
      registrationDigest(db),
      hrApplicationDigest(db),
      preloadedListEnding(db, config.retention),
    ]),
  };
}

/** A message that can't be sent as configured is noticed at the start, not by whoever waits for it. */
function usable(templates: ProviderTemplates): ProviderTemplates {
  const faults = findTemplateFaults(templates);
  if (faults.length > 0) throw new Error(`Configuration:\n  ${faults.join('\n  ')}`);
  return templates;
}
