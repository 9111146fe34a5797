import { Steps } from '@/shared/record/steps';

const titles = ['确认单位', '上传证明', '提交成功'] as const;

/** Where one is on the way of the manual (001 §4). */
export function ApplySteps({ now }: { now: (typeof titles)[number] }) {
  const at = titles.indexOf(now);
  return (
    <Steps
      steps={titles.map((title, index) => ({
        key: title,
        title,
        state: index < at ? 'done' : index === at ? 'now' : 'ahead',
      }))}
    />
  );
}
