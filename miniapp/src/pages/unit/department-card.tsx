import { useState } from 'react';
import { View } from '@tarojs/components';
import type { BoundUnit } from '@contracts/unit';
import { Button } from '@/shared/controls/button';
import { ChoiceField } from '@/shared/controls/choice-field';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { useResource } from '@/shared/resource/use-resource';
import './unit.scss';

interface DepartmentCardProps {
  unit: BoundUnit;
  onChosen: () => void;
}

/** 所在内设机构: chosen by who was bound before the unit had any, and changed by who moved within it (R-C2, R-E5). */
export function DepartmentCard({ unit, onChosen }: DepartmentCardProps) {
  const present = unit.internalDepartment;
  const [chosen, setChosen] = useState<string>();
  const { isBusy, problem, errors, send } = useSending();
  const { data } = useResource('GET /unit/institutions/:id/internal-departments', {
    params: { id: unit.id },
  });
  const options = (data?.items ?? []).map(({ id, name }) => ({ value: id, text: name }));
  // One that is retired stays one's own until another is chosen.
  const isRetired =
    present !== null && data !== undefined && !options.some(({ value }) => value === present.id);
  const save = () =>
    void send(
      {
        intention: `unit/department/${unit.id}`,
        label: '保存内设机构',
        route: 'PUT /unit/internal-department',
        input: { body: { internalDepartmentId: chosen ?? '' } },
      },
      () => {
        setChosen(undefined);
        onChosen();
      },
    );
  return (
    <SectionCard title="所在内设机构">
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <View className="unit__field">
        <ChoiceField
          id="field-internalDepartmentId"
          label="部门、科室"
          help={isRetired ? `单位已停用“${present.name}”，请选择现在所在的部门或科室。` : undefined}
          value={chosen ?? (isRetired ? undefined : present?.id)}
          options={options}
          error={errors['/internalDepartmentId']}
          onChange={setChosen}
        />
      </View>
      <Button
        id="save-department"
        kind="secondary"
        isBusy={isBusy}
        isDisabled={chosen === undefined || chosen === present?.id}
        onPress={save}
      >
        保存
      </Button>
    </SectionCard>
  );
}
