import type { PersonMatch } from '@contracts/authorization';
import { documentTypeWords } from '@contracts/identity-states';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { Facts } from '@/shared/record/facts';

interface MatchedPersonProps {
  match: PersonMatch;
  onOther: () => void;
}

/** Whom name and number were found to be, to be confirmed (manual 001 §6); or that there is no such verified person. */
export function MatchedPerson({ match: { nameMasked, document, left }, onOther }: MatchedPersonProps) {
  if (!nameMasked || !document)
    return (
      <Notice tone="needs-you">
        没有一致的认证成功人员，请核对姓名和证件，或请对方先完成实名认证。今天还可核对 {left} 次。
      </Notice>
    );
  return (
    <SectionCard title="请核对是否为您要办理的人员">
      <Facts
        facts={[
          { label: '姓名', value: nameMasked },
          { label: '证件类型', value: documentTypeWords[document.type] },
          { label: '证件编号', value: document.numberMasked },
          { label: '实名状态', value: <StateBadge tone="done">认证成功</StateBadge> },
        ]}
      />
      <Button id="other-person" kind="text" onPress={onOther}>
        不是此人，重新填写
      </Button>
    </SectionCard>
  );
}
