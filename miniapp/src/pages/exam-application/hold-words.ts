import type { ApplicationDetail } from '@contracts/exam-application-routes';

type Held = Pick<ApplicationDetail, 'hold' | 'unitName' | 'mayResubmit'>;

/** What a changed unit means for the application, and what to do about it; nothing where it isn't held (R-C4). */
export function holdSentence({ hold, unitName, mayResubmit }: Held): string | undefined {
  if (!hold) return undefined;
  const old = unitName ? `“${unitName}”` : '原单位';
  const { boundTo } = hold;
  if (!mayResubmit)
    return `您的工作单位已变更，${old}不能再审核。申报时间已经结束，撤回后不能重新提交；重新绑定${old}后，审核继续。`;
  return boundTo
    ? `您的工作单位已变更为“${boundTo}”，${old}不能再审核。请撤回申报后重新提交，将由“${boundTo}”审核。`
    : `您已与${old}解绑，该单位不能再审核。请先绑定新的工作单位（项目接受灵活就业、您也没有单位的，不必绑定），再撤回申报、重新提交。`;
}
