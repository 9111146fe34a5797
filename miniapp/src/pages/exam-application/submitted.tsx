import { useRouter } from '@tarojs/taro';
import { Text, View } from '@tarojs/components';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { Button } from '@/shared/controls/button';
import { Icon } from '@/shared/icon/icon';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go, goInstead } from '@/shared/navigation/go';
import { DeadlineText } from '@/shared/record/deadline-text';
import { Facts } from '@/shared/record/facts';
import { yuan } from '@/shared/record/money-text';
import { unbrokenDates } from '@/shared/record/time-text';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { LoginGate } from '@/shared/session/login-gate';
import { useSession } from '@/shared/session/session-store';
import { PrintBlock } from './print-block';
import { submissionFacts } from './submission-facts';
import './submitted.scss';

/** After sending: the basic information, what happens next and with whom, and the payment where one is due (R-M1). */
export default function ApplicationSubmittedPage() {
  const { id = '' } = useRouter().params;
  const { session } = useSession();
  const resource = useResource(
    'GET /applications/:id',
    { params: { id } },
    { isEnabled: session !== undefined },
  );
  const isDue = resource.data?.availableActions.includes('pay') ?? false;
  return (
    <Page
      title="提交成功"
      actions={
        <BottomBar>
          <Button kind="secondary" onPress={() => go('pages/home/index')}>
            返回首页
          </Button>
          {isDue && (
            <Button
              id="submitted-pay"
              onPress={() => goInstead('pages/payment/index', { applicationId: id })}
            >
              去支付
            </Button>
          )}
          {!isDue && (
            <Button
              id="submitted-progress"
              onPress={() => goInstead('pages/exam-application/detail', { id })}
            >
              进度查询
            </Button>
          )}
        </BottomBar>
      }
    >
      <LoginGate purpose="登录后查看这份申报。">
        {() => (
          <ResourceView resource={resource}>
            {(application) => <Submitted application={application} />}
          </ResourceView>
        )}
      </LoginGate>
    </Page>
  );
}

function Submitted({ application }: { application: ApplicationDetail }) {
  const { payment } = application;
  return (
    <>
      <SectionCard>
        <View className="submitted__head">
          <Icon name="done" size="large" />
          <Text className="submitted__title">申报已提交</Text>
          <Text>{unbrokenDates(application.headline)}</Text>
        </View>
        <Facts
          facts={[
            { label: '申报项目', value: application.projectName },
            { label: '申报编号', value: application.number },
            ...submissionFacts(application),
            ...(payment.state === 'none' ? [] : [{ label: '费用', value: yuan(payment.feeFen) }]),
            ...(payment.state === 'due' && payment.closesAt
              ? [{ label: '缴费截止', value: <DeadlineText at={payment.closesAt} /> }]
              : []),
          ]}
        />
      </SectionCard>
      <SectionCard title="接下来">
        <View className="submitted__next">
          {payment.state === 'due' && '请在缴费截止前支付，逾期未支付视为放弃申报。'}
          审核结果和修改要求会以短信或微信通知您，也可以在“申报记录”中查询进度。
          {application.availableActions.includes('modify') && '首次审核前可以修改，办结前可以撤回。'}
        </View>
      </SectionCard>
      <PrintBlock application={application} />
    </>
  );
}
