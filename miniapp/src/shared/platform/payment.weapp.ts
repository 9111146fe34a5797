import Taro from '@tarojs/taro';

/** How one pays here: in WeChat by JSAPI. */
export const paymentWay: 'jsapi' | 'native' = 'jsapi';

/** What `POST` of an order answers for JSAPI, as WeChat wants it. */
export interface PaymentInvocation {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

/**
 * Opens WeChat Pay. `closed` means only that its window is gone: whether it is paid is what the server says
 * (R-P2), which the caller asks next.
 */
export async function invokePayment(invocation: PaymentInvocation): Promise<'closed' | 'cancelled'> {
  try {
    await Taro.requestPayment(invocation);
    return 'closed';
  } catch {
    return 'cancelled';
  }
}
