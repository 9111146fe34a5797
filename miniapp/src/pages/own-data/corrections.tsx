import { View } from '@tarojs/components';
import type { OwnCorrection } from '@contracts/data-correction';
import {
  answerWorkingDays,
  correctionKindWords,
  correctionStateWords,
} from '@contracts/data-correction-states';
import { Button } from '@/shared/controls/button';
import { StandIn } from '@/shared/feedback/page-states';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { Page } from '@/shared/layout/page';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { formatTime } from '@/shared/record/time-text';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { correctionTones } from './correction-tones';
import './own-data.scss';

/** What one has asked to have put right, and the way to a new request (R-V2). */
export default function Corrections() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /data-corrections/own', {}, { isEnabled: session !== undefined });
  return (
    <Page title="更正申请">
      <ResourceView resource={resource} rows={1}>
        {({ items }) => (
          <>
            {items.length > 0 ? <Requests items={items} /> : <NoRequest />}
            <View className="own-data__verb">
              <Button id="ask-correction" onPress={() => go('pages/own-data/ask-correction')}>
                申请更正
              </Button>
            </View>
          </>
        )}
      </ResourceView>
    </Page>
  );
}

const Requests = ({ items }: { items: readonly OwnCorrection[] }) => (
  <LinkList>
    {items.map(({ id, kind, state, askedAt }) => (
      <LinkRow
        key={id}
        title={correctionKindWords[kind]}
        text={`${formatTime(askedAt)} 申请`}
        value={<StateBadge tone={correctionTones[state]}>{correctionStateWords[state]}</StateBadge>}
        onPress={() => go('pages/own-data/correction', { id })}
      />
    ))}
  </LinkList>
);

const NoRequest = () => (
  <StandIn icon="shield" title="还没有申请过更正">
    {`平台保存的信息有误、自己又不能修改的，可以在这里申请。平台核实后在 ${answerWorkingDays} 个工作日内答复：已更正，或不予更正并说明理由。`}
  </StandIn>
);
