import Taro from '@tarojs/taro';
import type { RequestInput } from '@/shared/request/route-types';

type OrderBody = RequestInput<'POST /applications/:id/payment-orders'>['body'];

/** WeChat names the payer by a code of this moment, without asking: an account of a phone login may pay too. */
export async function orderBody(): Promise<OrderBody> {
  const { code } = await Taro.login();
  return { channel: 'jsapi', loginCode: code };
}
