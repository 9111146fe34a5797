import Box from '@mui/material/Box';
import type { UnitInformation } from '@contracts/unit-information';
import type { FC } from 'react';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { unitInformationLooks } from '../vocabulary/unit-information-looks';
import { AddressFacts, BasicFacts, DepartmentsFacts, OtherNamesFacts, SubjectFacts } from './section-facts';
import { StampText } from './section-panel';
import { SubjectButton } from './subject-button';
import { useInformation, type SectionKey } from './use-information';

const sections: readonly { key: SectionKey; title: string; Facts: FC<{ information: UnitInformation }> }[] = [
  { key: 'basic', title: '基本信息', Facts: BasicFacts },
  { key: 'otherNames', title: '其他名称', Facts: OtherNamesFacts },
  { key: 'address', title: '地址信息', Facts: AddressFacts },
  { key: 'internalDepartments', title: '内设机构', Facts: DepartmentsFacts },
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
  return (
    <Box sx={{ display: 'grid', gap: 2, mt: 2 }}>
      <Panel title="单位信息" aside={<StateBadge look={unitInformationLooks[data.state]} />}>
        <SubjectFacts information={data} />
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
      {sections.map(({ key, title, Facts }) => (
        <Panel key={key} title={title} aside={<StampText {...data[key]} />}>
          <Facts information={data} />
        </Panel>
      ))}
    </Box>
  );
}
