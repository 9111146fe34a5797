import { View } from '@tarojs/components';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import './own-data.scss';

/** What is wrong, each led to where one puts it right by oneself (R-V2). */
export function CorrectionLinks() {
  return (
    <>
      <View className="own-data__heading">更正</View>
      <LinkList>
        <LinkRow icon="phone" title="手机号码" text="换绑其他手机" onPress={() => go('pages/login/phone')} />
        <LinkRow
          icon="person"
          title="我的信息"
          text="身份类型、学历、职称等，自行修改"
          onPress={() => go('pages/personal-details/index')}
        />
        <LinkRow
          icon="building"
          title="工作单位"
          text="解绑、转出；花名册中的姓名由单位修改"
          onPress={() => go('pages/unit/index')}
        />
        <LinkRow
          icon="file"
          title="申报内容"
          text="审核前自行修改，审核中由审核单位允许修改"
          onPress={() => go('pages/exam-application/index')}
        />
      </LinkList>
    </>
  );
}
