import { Steps } from '@/shared/record/steps';

const titles = ['信息填写', '证件扫描', '认证成功'] as const;

/** The manual's three steps (R-B1); with none going on, all are done. */
export function IdentitySteps({ now }: { now?: (typeof titles)[number] }) {
  const at = now ? titles.indexOf(now) : titles.length;
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
