import { useState } from 'react';
import { View } from '@tarojs/components';
import type { UnitHit } from '@contracts/unit';
import { Button } from '@/shared/controls/button';
import { ChoiceField } from '@/shared/controls/choice-field';
import { CodeField } from '@/shared/controls/code-field';
import { Notice } from '@/shared/feedback/notice';
import { isWholeCode } from '@/shared/form/code-groups';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { goBackTo } from '@/shared/navigation/go';
import { Facts } from '@/shared/record/facts';
import { useResource } from '@/shared/resource/use-resource';
import { unitFacts } from '@/shared/unit-search/unit-facts';
import './unit.scss';

/**
 * The code field says whom to ask; a wrong code is told beside it with the tries that are left. Without a code the unit passes the
 * person first, and the page says so.
 */
export function BindForm({ unit }: { unit: UnitHit }) {
  const { confirmCodeFrom } = unit;
  const [code, setCode] = useState('');
  const [departmentId, setDepartmentId] = useState<string>();
  const departments = useResource('GET /unit/institutions/:id/internal-departments', {
    params: { id: unit.id },
  });
  const options = (departments.data?.items ?? []).map(({ id, name }) => ({ value: id, text: name }));
  const { isBusy, problem, errors, send, showErrors } = useSending();
  const bind = () => {
    const missing = {
      ...(options.length > 0 && !departmentId && { '/internalDepartmentId': '请选择您所在的部门或科室。' }),
      ...(confirmCodeFrom !== null &&
        !isWholeCode(code) && { '/confirmCode': '单位确认码为 10 位字母和数字，请填写完整。' }),
    };
    if (Object.keys(missing).length > 0) return showErrors(missing);
    void send(
      {
        intention: `unit/bind/${unit.id}`,
        label: '绑定',
        route: 'POST /unit/binding',
        input: {
          body: {
            institutionId: unit.id,
            ...(confirmCodeFrom !== null && { confirmCode: code }),
            ...(departmentId && { internalDepartmentId: departmentId }),
          },
        },
      },
      () => goBackTo('pages/unit/index'),
      // Retired, or the unit's first, since the page was opened.
      ({ fields }) => {
        if (!fields.some(({ path }) => path === '/internalDepartmentId')) return;
        setDepartmentId(undefined);
        void departments.reload();
      },
    );
  };
  return (
    <>
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <SectionCard title="将绑定的单位">
        <Facts facts={unitFacts(unit)} />
      </SectionCard>
      {confirmCodeFrom === null && (
        <Notice tone="info">
          <View>
            该单位不是医疗机构，没有单位确认码。绑定后由该单位人事审核，审核通过后才生效，才能按该单位申报；审核前可以撤回。
          </View>
          <View>您在其下属的医疗机构工作的，请返回查找并绑定那家机构。</View>
        </Notice>
      )}
      <SectionCard>
        {options.length > 0 && (
          <View className="unit__field">
            <ChoiceField
              id="field-internalDepartmentId"
              label="所在内设机构（部门、科室）"
              value={departmentId}
              options={options}
              error={errors['/internalDepartmentId']}
              onChange={setDepartmentId}
            />
          </View>
        )}
        {confirmCodeFrom !== null && (
          <CodeField
            id="field-confirmCode"
            label="单位确认码"
            help={`请向“${confirmCodeFrom}”的人事（人事管理主体账号）或业务管理人索取，`}
            value={code}
            error={errors['/confirmCode']}
            onChange={setCode}
          />
        )}
        <Button id="bind" isBusy={isBusy} isDisabled={confirmCodeFrom !== null && code === ''} onPress={bind}>
          {confirmCodeFrom === null ? '申请绑定' : '绑定'}
        </Button>
      </SectionCard>
    </>
  );
}
