import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import type { AdministeredBusiness } from '@contracts/authorization-change';
import { Button } from '@/shared/controls/button';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { Assistants } from './assistants';
import { ContactCard } from './contact-card';
import './authorization.scss';

/** A business that the person administers: where they are reached, its assistants, handing it over (R-E3, R-H5, manual 001 §6). */
export default function AdministeredBusinessPage() {
  const { id = '' } = useRouter().params;
  const { session } = useLoginRequired();
  const resource = useResource(
    'GET /own-businesses/:id',
    { params: { id } },
    { isEnabled: session !== undefined },
  );
  return (
    <Page title="业务管理">
      <ResourceView resource={resource} rows={2}>
        {(business) => (
          <>
            <SectionCard title={business.businessName}>
              <Facts facts={factsOf(business)} />
            </SectionCard>
            <ContactCard business={business} onSaved={() => void resource.reload()} />
            <Assistants business={business} onRemoved={() => void resource.reload()} />
            <SectionCard title="转移业务管理人">
              <View className="authorization__note">
                填写接任人员的姓名和证件，经您本人人脸识别、对方接受后，由对方担任业务管理人，您的权限随即终止。辅助管理员不变。
              </View>
              <Button
                id="transfer"
                kind="secondary"
                onPress={() => go('pages/authorization/change', { id, kind: 'transfer' })}
              >
                转移业务管理人
              </Button>
            </SectionCard>
          </>
        )}
      </ResourceView>
    </Page>
  );
}

const factsOf = ({ institution, businessCode, since }: AdministeredBusiness) => [
  { label: '单位', value: institution.name },
  { label: '业务编码', value: businessCode },
  { label: '本人权限', value: `业务管理人，${formatTime(since)} 取得` },
];
