import { View } from '@tarojs/components';
import { wordsOf } from '@contracts/choice';
import type { Page } from '@contracts/page';
import { identityTypes, sexWords } from '@contracts/personal-details-choices';
import type { FoundStaff } from '@contracts/staff-query';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { Facts } from '@/shared/record/facts';

interface FoundPeopleProps {
  found: Page<FoundStaff>;
  isBusy: boolean;
  onMore: () => void;
}

const identityTypeWords = wordsOf(identityTypes);

/** Who was found, numbered, their numbers masked. */
export function FoundPeople({ found, isBusy, onMore }: FoundPeopleProps) {
  const { items, total, totalIsMinimum, nextCursor } = found;
  if (items.length === 0) return <Notice tone="info">没有符合条件的人员，请核对后再查。</Notice>;
  return (
    <>
      <View className="staff-query__note" role="status">
        {totalIsMinimum ? `超过 ${total} 人` : `共 ${total} 人`}，已列出 {items.length} 人
      </View>
      <View role="list" aria-label="查询结果" aria-busy={isBusy}>
        {items.map(({ id, name, identityType, sex, documentNumberMasked, bornIn }, index) => (
          <View key={id} role="listitem">
            <SectionCard title={`${index + 1}. ${name}`}>
              <Facts
                facts={[
                  { label: '身份类型', value: identityType ? identityTypeWords[identityType] : '未填写' },
                  { label: '性别', value: sex ? sexWords[sex] : '—' },
                  { label: '身份证号', value: documentNumberMasked },
                  { label: '出生年月', value: bornIn ?? '—' },
                ]}
              />
            </SectionCard>
          </View>
        ))}
      </View>
      {nextCursor && (
        <Button id="more-staff" kind="secondary" isBusy={isBusy} onPress={onMore}>
          查看更多
        </Button>
      )}
    </>
  );
}
