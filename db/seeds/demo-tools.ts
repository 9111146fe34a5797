import type { BlindIndex } from '../../runtime/blind-index';
import type { Encryption } from '../../runtime/encryption';

/** What the demo's rows are encrypted and found with, and the mini-program that its people log in to. */
export interface DemoTools {
  encryption: Encryption;
  blindIndex: BlindIndex;
  wechatAppId: string;
}
