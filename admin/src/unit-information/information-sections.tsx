import Box from '@mui/material/Box';
import type { UnitInformation } from '@contracts/unit-information';
import {
  affiliationWords,
  sectionWords,
  type UnitInformationSection,
} from '@contracts/unit-information-choices';
import type { FC } from 'react';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { unitInformationLooks } from '../vocabulary/unit-information-looks';
import { AddressFacts, BasicFacts, DepartmentsFacts, OtherNamesFacts } from './section-facts';
import { StampText } from './stamp-text';
import { SubjectButton } from './subject-button';
import { useInformation, type SectionKey } from './use-information';

interface ReadSection {
  key: SectionKey;
  section: UnitInformationSection;
  Values: FC<{ information: UnitInformation }>;
}

const sections: readonly ReadSection[] = [
  { key: 'basic', section: 'basic', Values: BasicFacts },
  { key: 'otherNames', section: 'other-names', Values: OtherNamesFacts },
  { key: 'address', section: 'address', Values: AddressFacts },
  { key: 'internalDepartments', section: 'internal-departments', Values: DepartmentsFacts },
];

export interface InformationSectionsProps {
  institutionId: string;
  /** The record around them shows the institution's name and kind. */
  onSubjectChanged: () => void;
}

/** What a unit keeps of itself, read by its department, which corrects the 主体信息 alone (R-E5). */
export function InformationSections({ institutionId, onSubjectChanged }: InformationSectionsProps) {
  const { data, error, refetch, showAll } = useInformation(institutionId);
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  const { affiliation } = data.subject.values;
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
      <Panel title="单位信息">
        <Facts
          facts={[
            { label: '机构信息状态', value: <StateBadge look={unitInformationLooks[data.state]} /> },
            { label: '行政隶属', value: affiliation && affiliationWords[affiliation] },
          ]}
        />
        {data.availableActions.includes('change-subject') && (
          <SubjectButton
            information={data}
            onChanged={(answer) => {
              showAll(answer);
              onSubjectChanged();
            }}
            onRefresh={() => void refetch()}
          />
        )}
      </Panel>
      {sections.map(({ key, section, Values }) => (
        <Panel key={key} title={sectionWords[section]} aside={<StampText {...data[key]} />}>
          {data[key].savedAt === null && data.todo.includes(section) ? (
            '该单位尚未填写。'
          ) : (
            <Values information={data} />
          )}
        </Panel>
      ))}
    </Box>
  );
}
