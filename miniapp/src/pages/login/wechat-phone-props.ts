export interface WechatPhoneProps {
  isBusy: boolean;
  /** The code by which the API asks WeChat for the number. */
  onCode: (code: string) => void;
}
