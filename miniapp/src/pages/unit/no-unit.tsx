import { View } from '@tarojs/components';
import type { Person } from '@contracts/login';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import './unit.scss';

interface NoUnitProps {
  identityState: Person['identityState'];
  /** Project names. */
  flexibleProjects: readonly string[];
}

/** The two ways without a unit: bind to one, or apply by the region of the personal file (R-C5). */
export function NoUnit({ identityState, flexibleProjects }: NoUnitProps) {
  const isVerified = identityState === 'verified';
  return (
    <>
      {!isVerified && (
        <Notice tone="needs-you">
          <View>绑定工作单位前，须先完成实名认证。</View>
          <Button kind="text" size="small" onPress={() => go('pages/identity/index')}>
            {identityState === 'pending' ? '查看认证进度' : '去实名认证'}
          </Button>
        </Notice>
      )}
      <SectionCard title="有工作单位">
        <View className="unit__text">
          查找您所在的单位，填写单位确认码即可绑定，马上生效。确认码请向单位人事（人事管理主体账号）或单位的业务管理人索取；没有确认码的单位（非医疗机构），绑定在其审核通过后生效。
        </View>
        <Button id="find-unit" isDisabled={!isVerified} onPress={() => go('pages/unit/search')}>
          绑定工作单位
        </Button>
      </SectionCard>
      <SectionCard title="没有工作单位（灵活就业）">
        <View className="unit__text">
          不需要绑定。申报时选择人事档案所在的县（市、区），从该县（市、区）卫生健康部门开始审核。
        </View>
        <View className="unit__text">
          {flexibleProjects.length > 0
            ? `目前可以这样申报的项目：${flexibleProjects.join('、')}。`
            : '目前没有接受灵活就业人员申报的项目；项目是否接受，以考试公告为准。'}
        </View>
      </SectionCard>
    </>
  );
}
