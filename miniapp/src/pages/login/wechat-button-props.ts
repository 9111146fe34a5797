import type { SubpackagePage } from '@/shared/navigation/page-paths';

export interface WechatButtonProps {
  verb: string;
  /** The sentence instead of the button, in a browser in which WeChat can't be asked. */
  elsewhere: string;
  /** The page that has the button: a browser comes back to it. */
  page: SubpackagePage;
  /** Set while the sandbox stands in for WeChat. */
  sandboxOrigin: string | null;
  isBusy: boolean;
  /** Runs what follows once nothing stands before it, such as a consent. */
  before: (next: () => void) => void;
  /** `returnTo`: the page to go back to, where the login left the app on its way. */
  onCode: (code: string, returnTo?: string) => void;
}
