import { Notice } from '@/shared/feedback/notice';
import type { RequestProblem } from '@/shared/request/request-problem';

interface ActivationNoticeProps {
  unit: string;
  /** What they will be there: 人事管理主体账号管理员, or of a business. */
  title: string;
  /** The verified name of who scanned. */
  name: string | null;
  isVerified: boolean;
  problem: RequestProblem | undefined;
}

/** What the binding will mean, or why there is none and what to do on the computer. */
export function ActivationNotice({ unit, title, name, isVerified, problem }: ActivationNoticeProps) {
  if (!isVerified) {
    return (
      <Notice tone="needs-you">
        您尚未通过实名认证，不能绑定单位账号。请先完成实名认证，再在电脑上换一个二维码重新扫描；已填写的激活信息会保留。
      </Notice>
    );
  }
  if (problem?.code === 'identity-mismatch') {
    return (
      <Notice tone="refused">
        没有绑定：您的实名姓名“{name}
        ”与电脑上填写的管理员姓名不一致。请在电脑上改正管理员姓名后重新扫码，或由管理员本人用微信扫码。
      </Notice>
    );
  }
  if (problem?.code === 'wechat-not-proven') {
    return (
      <Notice tone="refused">
        没有绑定：您现在是用手机验证码登录的，不能证明这个微信是您的。请绑定微信，再在电脑上换一个二维码重新扫描；已填写的激活信息会保留。
      </Notice>
    );
  }
  return (
    <>
      <Notice tone="needs-you">
        激活后，您将以本微信扫码登录机构授权端，作为“{unit}”的{title}
        办理该单位的业务。请确认是您本人在办理激活，不要替他人扫码。
      </Notice>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
    </>
  );
}
