import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { CorrectionDetail } from '@contracts/data-correction';
import { correctionKindWords, correctionStateWords } from '@contracts/data-correction-states';
import { Notice } from '@/shared/feedback/notice';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { CorrectionTakeBack } from './correction-take-back';
import { correctionTones } from './correction-tones';
import './own-data.scss';

/** One request: who must act, since when and until when, the answer, and what may be done now (R-V2, R-U2). */
export default function Correction() {
  const { params } = useRouter();
  const { session } = useLoginRequired();
  const resource = useResource(
    'GET /data-corrections/:id',
    { params: { id: params.id ?? '' } },
    { isEnabled: session !== undefined },
  );
  return (
    <Page
      title="更正进度"
      actions={
        resource.data?.availableActions.includes('withdraw') && (
          <CorrectionTakeBack correction={resource.data} onChanged={() => void resource.reload()} />
        )
      }
    >
      <ResourceView resource={resource} rows={2}>
        {(correction) => <Standing correction={correction} />}
      </ResourceView>
    </Page>
  );
}

function Standing({ correction }: { correction: CorrectionDetail }) {
  const { kind, state, stands, right, askedAt, endedAt, answer, proofs } = correction;
  return (
    <>
      <WhoActs correction={correction} />
      <SectionCard
        title={correctionKindWords[kind]}
        note={<StateBadge tone={correctionTones[state]}>{correctionStateWords[state]}</StateBadge>}
      >
        <Facts
          facts={[
            { label: '现在的内容', value: <Typed text={stands} /> },
            { label: '正确的内容', value: <Typed text={right} /> },
            { label: '证明材料', value: proofs.length > 0 ? `${proofs.length} 张` : '无' },
            { label: '申请时间', value: formatTime(askedAt) },
            ...(endedAt
              ? [{ label: state === 'withdrawn' ? '撤回时间' : '答复时间', value: formatTime(endedAt) }]
              : []),
          ]}
        />
      </SectionCard>
      {answer && (
        <SectionCard title={state === 'corrected' ? '更正了什么' : '不予更正的理由'}>
          <Typed text={answer} />
        </SectionCard>
      )}
    </>
  );
}

/** As it was typed, line by line. */
const Typed = ({ text }: { text: string }) => <View className="own-data__typed">{text}</View>;

function WhoActs({ correction: { state, askedAt, dueAt, workingDays } }: { correction: CorrectionDetail }) {
  switch (state) {
    case 'awaiting-answer': {
      const waited = workingDays > 0 ? `，已 ${workingDays} 个工作日` : '';
      return (
        <Notice tone="info">
          {`${formatTime(askedAt)} 起由平台核实${waited}，将在 ${formatTime(dueAt)} 前答复。`}
        </Notice>
      );
    }
    case 'corrected':
      return <Notice tone="done">平台已更正，请核对。</Notice>;
    case 'declined':
      return (
        <Notice tone="refused">
          平台不予更正，理由见下。有新的依据，可以再次申请；也可以向履行个人信息保护职责的部门投诉。
        </Notice>
      );
    case 'withdrawn':
      return <Notice tone="info">申请已撤回。</Notice>;
  }
}
