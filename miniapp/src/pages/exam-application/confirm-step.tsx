import { Text, View } from '@tarojs/components';
import { workUnitWords } from '@contracts/work-unit';
import { Notice } from '@/shared/feedback/notice';
import { SectionCard } from '@/shared/layout/section-card';
import { ContentView } from './content-view';
import { fieldTitleInStep } from './field-title';
import { MissingList } from './missing-list';
import type { WizardWork } from './use-wizard';

/** The last look before sending: what is missing first, then the whole as it will be printed (R-M1). */
export function ConfirmStep({ wizard }: { wizard: WizardWork }) {
  const { definition, content, faults, unanswered, steps, person, application, project, asksPledge, pledge } =
    wizard;
  const count = new Set(faults.map(({ path }) => path)).size;
  const workUnit = workUnitWords(application.unitName, definition);
  const needsPledge = asksPledge && !pledge.isAccepted;
  return (
    <>
      {count > 0 && (
        <SectionCard title={`还有 ${count} 处需要补齐`}>
          <MissingList steps={steps} faults={faults} onPick={wizard.openField} />
        </SectionCard>
      )}
      {unanswered.length > 0 && (
        <SectionCard title={`审核意见所指的 ${unanswered.length} 处还没有改动`}>
          <MissingList
            steps={steps}
            faults={unanswered.map(({ path, remark }) => ({
              path,
              message: [fieldTitleInStep(steps, definition, content, path), remark]
                .filter(Boolean)
                .join('：'),
            }))}
            onPick={wizard.openField}
          />
        </SectionCard>
      )}
      {needsPledge && (
        <Notice tone="needs-you">
          {pledge.isOutdated
            ? '诚信承诺书已更新，须重新阅读并接受后再提交。'
            : '请先阅读申报须知并接受诚信承诺书，再提交。'}
        </Notice>
      )}
      {count === 0 && unanswered.length === 0 && !needsPledge && (
        <Notice tone="done">内容已填写完整。请逐项核对，确认无误后提交。</Notice>
      )}
      <SectionCard>
        <View className="content-view__heading">
          <Text className="content-view__name">{project.name}</Text>
          <Text>申报表</Text>
        </View>
        <ContentView
          definition={definition}
          content={content}
          basics={[
            { label: '姓名', value: person.name ?? '' },
            { label: '证件号码', value: person.documentNumberMasked ?? '' },
            ...(workUnit ? [{ label: '工作单位', value: workUnit }] : []),
            { label: '费用', value: wizard.fee },
          ]}
        />
      </SectionCard>
    </>
  );
}
