import { View } from '@tarojs/components';
import { closureErases, closureKeeps, daysToThink } from '@contracts/account-closure-states';
import { SectionCard } from '@/shared/layout/section-card';

/** What goes, what stays, and when: before anything is asked for. */
export function ClosureTerms() {
  return (
    <>
      <SectionCard title="注销后删除">
        {closureErases.map((text) => (
          <View key={text} className="own-data__line">
            {`· ${text}`}
          </View>
        ))}
      </SectionCard>
      <SectionCard title="依法保留">
        {closureKeeps.map((text) => (
          <View key={text} className="own-data__line">
            {`· ${text}`}
          </View>
        ))}
      </SectionCard>
      <SectionCard title="怎样注销">
        <View className="own-data__text">
          {`申请后有 ${daysToThink} 天时间考虑，期间登录即可看到并撤回；到期前一天会短信提醒。到期时账号即行注销，不能恢复。`}
        </View>
        <View className="own-data__text">
          以后用同一手机或证件登录，是一个新的账号。原账号在某个考试项目中已有最终结果（例如审核不通过）的，新账号不能再申报该项目。
        </View>
      </SectionCard>
    </>
  );
}
