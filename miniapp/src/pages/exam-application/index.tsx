import { Button } from '@/shared/controls/button';
import { StandIn } from '@/shared/feedback/page-states';
import { Page } from '@/shared/layout/page';
import { go } from '@/shared/navigation/go';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { LoginGate } from '@/shared/session/login-gate';
import { useSession } from '@/shared/session/session-store';
import { RecordCard } from './record-card';

/** All applications of the person, the latest changed first (R-M3). */
export default function ApplicationRecords() {
  const { session } = useSession();
  const resource = useResource(
    'GET /applications',
    {},
    { isRemembered: true, isEnabled: session !== undefined },
  );
  return (
    <Page title="申报记录">
      <LoginGate purpose="登录后查看您的申报记录。">
        {() => (
          <ResourceView resource={resource}>
            {({ items }) =>
              items.length === 0 ? (
                <StandIn
                  icon="file"
                  title="还没有申报"
                  action={
                    <Button size="small" onPress={() => go('pages/exam-project/index')}>
                      查看可申报的项目
                    </Button>
                  }
                >
                  开始申报后，草稿、审核进度和结果都在这里。
                </StandIn>
              ) : (
                items.map((item) => <RecordCard key={item.id} item={item} />)
              )
            }
          </ResourceView>
        )}
      </LoginGate>
    </Page>
  );
}
