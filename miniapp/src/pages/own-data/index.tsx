import { View } from '@tarojs/components';
import { ownDataPurposes, ownDataWords } from '@contracts/own-data-kinds';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { CorrectionLinks } from './correction-links';
import './own-data.scss';

/** What the platform holds about oneself, by kind in plain words, and what one may do about it (R-V2). */
export default function OwnData() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /own-data', {}, { isEnabled: session !== undefined });
  return (
    <Page title="个人信息与隐私">
      <LinkList>
        <LinkRow
          icon="file"
          title="导出我的个人信息"
          text="平台保存的全部内容，一份 Excel 文件"
          onPress={() => go('pages/own-data/export')}
        />
        <LinkRow
          icon="check"
          title="同意与撤回"
          text="您同意过的文本和全部记录"
          onPress={() => go('pages/own-data/consents')}
        />
        <LinkRow
          icon="exit"
          title="注销账号"
          text="删除账号和个人信息，七天内可以撤回"
          onPress={() => go('pages/own-data/closure')}
        />
      </LinkList>
      <CorrectionLinks />
      <ResourceView resource={resource}>
        {({ kinds }) => (
          <>
            {kinds.map(({ kind, count, lines, keptFor }) => (
              <SectionCard
                key={kind}
                title={ownDataWords[kind]}
                note={count > 1 && <View className="own-data__count">{count} 条</View>}
              >
                <View className="own-data__purpose">{ownDataPurposes[kind]}</View>
                {lines.map((line, place) => (
                  <View key={place} className="own-data__line">
                    {line}
                  </View>
                ))}
                {lines.length === 0 && <View className="own-data__line">没有记录</View>}
                <View className="own-data__kept">保存：{keptFor}</View>
              </SectionCard>
            ))}
          </>
        )}
      </ResourceView>
    </Page>
  );
}
