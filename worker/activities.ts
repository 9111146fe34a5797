import type { Knex } from 'knex';
import { outboxActivities } from '../activities/outbox';
import { paymentActivities } from '../activities/payment';
import { paymentTransitions } from '../activities/payment-transitions';
import { transitionActivities } from '../activities/transition';
import type { AnyTransitions } from '../activities/transitions';
import { uploadSweepActivities } from '../activities/upload-sweep';
import { type MorningTask, workingMorningActivities } from '../activities/working-morning';
import { createStorage } from '../providers/storage';
import { createTencentCloud } from '../providers/tencent-cloud';
import { createWechat } from '../providers/wechat';
import { createWechatPay } from '../providers/wechat/pay';
import type { WechatPayConfig } from '../providers/wechat/pay-config';
import type { Config } from '../runtime/config';
import { createEncryption } from '../runtime/encryption';
import { createLogger } from '../runtime/logger';

/** Every process's part of its transitions. */
const transitions: readonly AnyTransitions[] = [paymentTransitions];

/** What is looked after each working morning. */
const morningTasks: readonly MorningTask[] = [];

/** Every activity, with what it needs. Each queue's worker has them all; workflows say which queue takes which. */
export function createActivities(config: Config, db: Knex) {
  const encryption = createEncryption(config.keys.encryption);
  const { subscriptionMessages } = createWechat(config.wechat);
  const { sms } = createTencentCloud(config.tencentCloud);
  return {
    ...transitionActivities(db, transitions),
    ...paymentActivities({
      db,
      encryption,
      pay: createWechatPay(payConfig(config)),
      merchant: config.wechatPay,
      log: createLogger('worker', config.logLevel),
    }),
    ...outboxActivities({ db, encryption, sms, subscriptionMessages, wechatAppId: config.wechat.appId }),
    ...uploadSweepActivities({ db, storage: createStorage(config.storageUrl) }),
    ...workingMorningActivities(morningTasks),
  };
}

function payConfig({ wechatPay, publicOrigin }: Config): WechatPayConfig {
  const { publicKeyId, publicKey, ...account } = wechatPay;
  return {
    ...account,
    platformKeys: { [publicKeyId]: publicKey },
    notifyUrl: `${publicOrigin}/api/payment-notifications/wechat`,
  };
}
