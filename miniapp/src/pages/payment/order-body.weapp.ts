import Taro from '@tarojs/taro';
import { RequestProblem } from '@/shared/request/request-problem';
import type { RequestInput } from '@/shared/request/route-types';

type OrderBody = RequestInput<'POST /applications/:id/payment-orders'>['body'];

/**
 * WeChat names the payer by a code of this moment, without asking: an account of a phone login may pay too. Throws a `RequestProblem`
 * where WeChat gives none.
 */
export async function orderBody(): Promise<OrderBody> {
  const { code } = await Taro.login().catch(() => {
    throw new RequestProblem('provider-unavailable', '没有取得微信授权，未能发起支付，请重试。');
  });
  return { channel: 'jsapi', loginCode: code };
}
