import { useEffect } from 'react';
import type { DraftChoice } from '@contracts/exam-application';
import { controlId } from '@/shared/form/field-errors';
import { RegionField } from '@/shared/form-section/region-field';
import { SectionCard } from '@/shared/layout/section-card';
import { regionsIn } from '@/shared/region/region-name';
import { useRegions } from '@/shared/region/use-regions';
import { UnitFacts } from './unit-facts';
import type { WizardWork } from './use-wizard';

interface RouteChoiceProps {
  wizard: WizardWork;
  error: string | undefined;
  onChange: (choice: DraftChoice) => void;
}

/**
 * Where the review starts: at the unit that the person is bound to, or, where the project allows it and there is no
 * unit, at the county of the personal file or of practice (R-C5, R-M5).
 */
export function RouteChoice({ wizard, error, onChange }: RouteChoiceProps) {
  const { definition, application, content } = wizard;
  const regions = regionsIn(useRegions(), definition.regions);
  const { workUnit } = definition;
  const hasUnit = application.unitName !== null;
  const byRegion = workUnit === 'not-asked' || (workUnit === 'or-flexible' && !hasUnit);
  const isStale = !byRegion && Boolean(content.choice.region);
  useEffect(() => {
    if (isStale) onChange({ ...content.choice, region: '' });
    // Once a unit is bound the region chosen before it counts for nothing.
  }, [isStale]);
  return (
    <SectionCard title={workUnit === 'not-asked' ? '申报地区' : '工作单位'}>
      {workUnit !== 'not-asked' && (
        <UnitFacts
          unitName={application.unitName}
          mayBeFlexible={workUnit === 'or-flexible'}
          error={byRegion ? undefined : error}
          onChangeUnit={wizard.changeUnit}
        />
      )}
      {byRegion && (
        <RegionField
          id={controlId('/choice/region')}
          label={workUnit === 'not-asked' ? '执业或学习所在地' : '个人档案所在地'}
          help="审核从所选县（市、区）开始"
          error={error}
          value={content.choice.region ?? ''}
          regions={regions}
          onChange={(code) => onChange({ ...content.choice, region: code })}
        />
      )}
    </SectionCard>
  );
}
