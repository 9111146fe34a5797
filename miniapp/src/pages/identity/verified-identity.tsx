import type { OwnIdentity } from '@contracts/identity';
import { documentTypeWords } from '@contracts/identity-states';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { Facts } from '@/shared/record/facts';

/** Proven: what the account stands for. */
export function VerifiedIdentity({ identity }: { identity: OwnIdentity }) {
  const { name, documentType, documentNumberMasked, way } = identity;
  return (
    <SectionCard title="实名信息" note={<StateBadge tone="done">认证成功</StateBadge>}>
      <Facts
        facts={[
          { label: '姓名', value: name },
          { label: '证件类型', value: documentType && documentTypeWords[documentType] },
          { label: '证件编号', value: documentNumberMasked },
          ...(way ? [{ label: '认证方式', value: way === 'manual' ? '人工审核' : '自动核验' }] : []),
        ]}
      />
    </SectionCard>
  );
}
