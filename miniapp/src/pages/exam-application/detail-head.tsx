import { Text, View } from '@tarojs/components';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { applicationStateWords } from '@contracts/exam-application-states';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { go } from '@/shared/navigation/go';
import { SectionCard } from '@/shared/layout/section-card';
import { StateBadge } from '@/shared/record/badge';
import { DeadlineText } from '@/shared/record/deadline-text';
import { Facts } from '@/shared/record/facts';
import { unbrokenDates } from '@/shared/record/time-text';
import { holdSentence } from './hold-words';
import { OnsiteNotice } from './onsite-notice';
import { stateTones } from './state-tones';
import { submissionFacts } from './submission-facts';
import './detail-head.scss';

/** The next step and who has it, above the basic information (UX: at the top of every record). */
export function DetailHead({ application }: { application: ApplicationDetail }) {
  const { state, headline, actsNext, projectName, number, levelName, categoryName, unitName } = application;
  const held = holdSentence(application);
  const chosen = [levelName, categoryName].filter(Boolean).join(' · ');
  return (
    <SectionCard>
      <View className="detail-head__row">
        <Text className="detail-head__name">{projectName}</Text>
        <StateBadge tone={stateTones[state]}>{applicationStateWords[state]}</StateBadge>
      </View>
      <View className="detail-head__headline">{unbrokenDates(headline)}</View>
      {held && (
        <Notice tone="needs-you">
          <View>{held}</View>
          <Button kind="text" size="small" onPress={() => go('pages/unit/index')}>
            查看工作单位
          </Button>
        </Notice>
      )}
      {!application.isHeld && <OnsiteNotice {...application} />}
      <Facts
        facts={[
          ...(actsNext?.deadline
            ? [{ label: '办理截止', value: <DeadlineText at={actsNext.deadline} /> }]
            : []),
          { label: '申报编号', value: number },
          ...(chosen ? [{ label: '级别类别', value: chosen }] : []),
          ...(unitName ? [{ label: '工作单位', value: unitName }] : []),
          ...submissionFacts(application),
        ]}
      />
    </SectionCard>
  );
}
