export interface WechatLoginProps {
  /** Set while the sandbox stands in for WeChat. */
  sandboxOrigin: string | null;
  isBusy: boolean;
  /** Runs what follows once the texts are accepted. */
  withConsent: (next: () => void) => void;
  /** `returnTo`: the page to go back to, where the login left the app on its way. */
  onCode: (code: string, returnTo?: string) => void;
}
