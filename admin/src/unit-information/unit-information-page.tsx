import Box from '@mui/material/Box';
import type { UnitInformation } from '@contracts/unit-information';
import type { VersionedSection } from '@contracts/unit-information-choices';
import { useCallback, useState } from 'react';
import { useNotify } from 'react-admin';
import { isUnreadable } from '../api/problem';
import { Panel } from '../components/panel';
import { StateBadge } from '../components/state-badge';
import { ErrorState } from '../page/error-state';
import { PageSkeleton } from '../page/page-skeleton';
import { PageTitle } from '../page/page-title';
import { useLeaveWarning } from '../page/use-leave-warning';
import { useActiveRole } from '../session/session';
import { unitInformationLooks } from '../vocabulary/unit-information-looks';
import { AddressForm } from './address-form';
import { BasicForm } from './basic-form';
import { ConfirmPanel } from './confirm-panel';
import { InternalDepartmentsForm } from './internal-departments-form';
import { OtherNamesForm } from './other-names-form';
import { SubjectFacts } from './section-facts';
import { AsideText } from './stamp-text';
import { useInformation, type SectionKey } from './use-information';

/** 单位信息维护 of the unit's HR account (manual 002 §2.1.1, R-E5): sections in the figure's order, each saved by itself. */
function UnitInformationPage() {
  const institutionId = useActiveRole()?.role.institutionId ?? '';
  const { data, error, refetch, showSection, showAll } = useInformation(institutionId);
  const [unsaved, setUnsaved] = useState<readonly VersionedSection[]>([]);
  const notify = useNotify();
  const onUnsaved = useCallback(
    (section: VersionedSection, isUnsaved: boolean) =>
      setUnsaved((now) => {
        const others = now.filter((each) => each !== section);
        return isUnsaved ? [...others, section] : others;
      }),
    [],
  );
  useLeaveWarning(unsaved.length > 0);
  if (isUnreadable(error, data)) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;

  // A section that was saved begins anew with what the server says: its version is its key.
  const section = (key: SectionKey) => ({
    key: `${key}-${data[key].version}`,
    information: data,
    onUnsaved,
    onSaved: (answer: UnitInformation) => {
      showSection(key, answer);
      notify('已保存', { type: 'success' });
    },
    onTaken: (latest: UnitInformation) => showSection(key, latest),
  });
  const { key: basicKey, ...basic } = section('basic');
  const { key: namesKey, ...names } = section('otherNames');
  const { key: addressKey, ...address } = section('address');
  const { key: departmentsKey, ...departments } = section('internalDepartments');
  return (
    <>
      <PageTitle
        title="单位信息维护"
        note={
          <>
            机构信息状态 <StateBadge look={unitInformationLooks[data.state]} />
          </>
        }
      />
      <Box sx={{ display: 'grid', gap: 2, maxWidth: 1040 }}>
        <Panel title="一、主体信息" aside={<AsideText>由主管单位维护，有误时请联系主管单位修改</AsideText>}>
          <SubjectFacts information={data} />
        </Panel>
        <BasicForm key={basicKey} {...basic} />
        <OtherNamesForm key={namesKey} {...names} />
        <AddressForm key={addressKey} {...address} />
        <InternalDepartmentsForm key={departmentsKey} {...departments} />
        <ConfirmPanel
          information={data}
          hasUnsaved={unsaved.length > 0}
          onConfirmed={showAll}
          onRefresh={() => void refetch()}
        />
      </Box>
    </>
  );
}

export default UnitInformationPage;
