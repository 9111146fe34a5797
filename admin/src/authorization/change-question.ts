import type { TableRow } from './authorization-source';
import type { AskedAction } from './issuer-action';

/** What is asked before a row is changed: which unit's and business's, what will happen, and to whom. */
export function changeQuestion(
  {
    institution,
    business,
    holder,
    isBeingActivated,
  }: Pick<TableRow, 'institution' | 'business' | 'holder' | 'isBeingActivated'>,
  action: AskedAction,
): { title: string; text: string } {
  const of = `“${institution.name}”的“${business.name}”`;
  switch (action) {
    case 'issue':
      return {
        title: `生成${of}授权码？`,
        text: '授权码 90 天内有效，只能使用一次。请告知负责该业务的人员，由其在小程序“管理·本人业务账号管理”中添加业务。他人已生成而未使用的授权码随即作废。',
      };
    case 'reset':
      return {
        title: `重置${of}授权码？`,
        text: `${isBeingActivated ? '有人已填写授权码，正在进行人脸识别，将一并中止。' : ''}授权码立即作废且不能恢复，状态恢复为未生成。之后可以重新生成授权码。`,
      };
    case 'revoke':
      return {
        title: `解除${of}授权？`,
        text: `${holder ? `${holder.name}的` : ''}业务管理人权限立即终止，正在打开的页面也不能再办理。之后可以重新生成授权码，授权给他人。`,
      };
  }
}
