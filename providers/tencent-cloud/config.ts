/** Our account at Tencent Cloud, shared by OCR, identity check, face check and SMS. */
export interface TencentCloudConfig {
  secretId: string;
  secretKey: string;
  /** For example `ap-guangzhou`. */
  region: string;
  /** Origin that stands in for every service, such as the sandbox's; absent: each service's own address. */
  endpoint?: string;
  timeoutMs?: number;
  smsSdkAppId: string;
  /** The signature registered for our messages, without brackets. */
  smsSign: string;
  /** The flow (业务流程) set up in the face console. */
  faceRuleId: string;
}
