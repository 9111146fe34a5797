import { Steps } from '@/shared/record/steps';

const titles = ['信息填写', '证件扫描', '认证成功'] as const;

/** The manual's three steps (R-B1). */
export function IdentitySteps({ now }: { now: (typeof titles)[number] }) {
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
