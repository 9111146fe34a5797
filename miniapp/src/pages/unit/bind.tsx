import { useRouter } from '@tarojs/taro';
import { Page } from '@/shared/layout/page';
import { StandIn } from '@/shared/feedback/page-states';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { BindForm } from './bind-form';

const longestSearch = 64;

/** The chosen unit and its confirm code, where it has one (R-C2). Found again by its name, so that a reloaded page still stands. */
export default function UnitBind() {
  const { params } = useRouter();
  const { session } = useLoginRequired();
  const name = decodeURIComponent(params.name ?? '').slice(0, longestSearch);
  const resource = useResource(
    'GET /unit/institutions',
    { query: { name } },
    { isEnabled: session !== undefined },
  );
  return (
    <Page title="绑定工作单位">
      <ResourceView resource={resource} rows={1}>
        {({ items }) => {
          const unit = items.find(({ id }) => id === params.id);
          if (!unit)
            return (
              <StandIn icon="building" title="没有找到这个单位">
                请返回重新查找。
              </StandIn>
            );
          return <BindForm unit={unit} />;
        }}
      </ResourceView>
    </Page>
  );
}
