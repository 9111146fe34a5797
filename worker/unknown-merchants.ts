import type { Knex } from 'knex';
import type { Config } from '../runtime/config';
import type { Logger } from '../runtime/logger';

/**
 * Says at the start which projects name a merchant that isn't configured (R-P5): every order of theirs would be closed as
 * not placed, which else is noticed by the first candidate who wants to pay.
 */
export async function warnOfUnknownMerchants(
  db: Knex,
  { wechatPay, otherMerchants }: Pick<Config, 'wechatPay' | 'otherMerchants'>,
  log: Pick<Logger, 'error'>,
): Promise<void> {
  const merchantId = `v.definition -> 'fee' ->> 'merchantId'`;
  const known = [wechatPay, ...otherMerchants].map((merchant) => merchant.merchantId);
  const unknown = await db('exam_project as p')
    .join('exam_project_version as v', 'v.project_id', 'p.id')
    .whereRaw(`not ${merchantId} = any (?)`, [known])
    .distinct<{ project: string; merchantId: string }[]>(
      'p.name as project',
      db.raw(`${merchantId} as "merchantId"`),
    );
  for (const project of unknown)
    log.error(
      { alert: true, ...project },
      'the fee of this project can’t be paid: its merchant is missing in WECHAT_PAY_OTHER_MERCHANTS',
    );
}
