import { useLoginOptions } from '../session/login-options';

/** While the providers are the sandbox's, nobody may take this for the real thing. */
export function SandboxBanner() {
  const options = useLoginOptions();
  if (!options?.sandboxOrigin) return null;
  return (
    <div className="sandbox-banner" role="note">
      演示环境：短信、微信和支付由模拟程序代替，请勿填写真实信息。
      <a href={options.sandboxOrigin} target="_blank" rel="noreferrer">
        打开模拟程序
      </a>
    </div>
  );
}
