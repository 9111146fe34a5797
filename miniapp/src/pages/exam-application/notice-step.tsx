import { useState } from 'react';
import { View } from '@tarojs/components';
import { Tick } from '@/shared/controls/tick';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { ReadingEnd } from './reading-end';
import type { WizardWork } from './use-wizard';

/** 申报须知 and 诚信承诺书; the pledge can be accepted once their end was on the screen (R-M1). */
export function NoticeStep({ wizard }: { wizard: WizardWork }) {
  const { notice, pledge } = wizard.definition;
  const [hasReadToEnd, setReadToEnd] = useState(wizard.pledge.isAccepted);
  return (
    <>
      {wizard.pledge.isOutdated && (
        <Notice tone="needs-you">诚信承诺书已更新，须重新阅读并接受后再提交。</Notice>
      )}
      <SectionCard title={notice.title}>
        {notice.paragraphs.map((paragraph, index) => (
          <View key={index} className="wizard__paragraph">
            {index + 1}. {paragraph}
          </View>
        ))}
      </SectionCard>
      <SectionCard title="诚信承诺书">
        <View className="wizard__help">版本 {pledge.version}，将随申报表一并打印</View>
        {pledge.paragraphs.map((paragraph) => (
          <View key={paragraph} className="wizard__paragraph">
            {paragraph}
          </View>
        ))}
        <ReadingEnd onReached={() => setReadToEnd(true)} />
        {hasReadToEnd ? (
          <Tick id="accept-pledge" isTicked={wizard.pledge.isAccepted} onChange={wizard.pledge.accept}>
            我已阅读申报须知，接受诚信承诺书
          </Tick>
        ) : (
          <View className="wizard__help">请先阅读到末尾，再接受承诺。</View>
        )}
      </SectionCard>
    </>
  );
}
