/** How one pays here: by a code that the phone scans. */
export const paymentWay: 'jsapi' | 'native' = 'native';

/** What `POST` of an order answers for JSAPI, as WeChat wants it. */
export interface PaymentInvocation {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: 'RSA';
  paySign: string;
}

/** A browser has no payment window of its own. */
export function invokePayment(_invocation: PaymentInvocation): Promise<'closed' | 'cancelled'> {
  return Promise.resolve('cancelled');
}
