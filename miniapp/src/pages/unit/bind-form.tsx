import { useState } from 'react';
import type { UnitHit } from '@contracts/unit';
import { Button } from '@/shared/controls/button';
import { CodeField } from '@/shared/controls/code-field';
import { Notice } from '@/shared/feedback/notice';
import { isWholeCode } from '@/shared/form/code-groups';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { goBackTo } from '@/shared/navigation/go';
import { Facts } from '@/shared/record/facts';
import { unitFacts } from './unit-lines';

interface BindFormProps {
  unit: UnitHit;
  /** The institution that gives out the code. */
  confirmCodeFrom: string;
}

/** The code field says whom to ask; a wrong code is told beside it with the tries that are left. */
export function BindForm({ unit, confirmCodeFrom }: BindFormProps) {
  const [code, setCode] = useState('');
  const { isBusy, problem, errors, send, showErrors } = useSending();
  const bind = () => {
    if (!isWholeCode(code))
      return showErrors({ '/confirmCode': '单位确认码为 10 位字母和数字，请填写完整。' });
    void send(
      {
        intention: `unit/bind/${unit.id}`,
        label: '绑定',
        route: 'POST /unit/binding',
        input: { body: { institutionId: unit.id, confirmCode: code } },
      },
      () => goBackTo('pages/unit/index'),
    );
  };
  return (
    <>
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <SectionCard title="将绑定的单位">
        <Facts facts={unitFacts(unit)} />
      </SectionCard>
      <SectionCard>
        <CodeField
          id="field-confirmCode"
          label="单位确认码"
          help={`请向“${confirmCodeFrom}”的人事（人事管理主体账号）或业务管理人索取，`}
          value={code}
          error={errors['/confirmCode']}
          onChange={setCode}
        />
        <Button id="bind" isBusy={isBusy} isDisabled={code === ''} onPress={bind}>
          绑定
        </Button>
      </SectionCard>
    </>
  );
}
