import type { InstitutionDetail } from '@contracts/institution';
import Link from '@mui/material/Link';
import { useRefresh } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { formatDate } from '../format/date-time';
import { RecordPage } from '../list/record-page';
import { useActiveRole } from '../session/session';
import { InformationSections } from '../unit-information/information-sections';
import { listAddress } from '../vocabulary/home-lists';
import { institutionKindWords } from '../vocabulary/institution-kinds';
import { SupervisorLinks } from './supervisor-links';

/** One institution, and where it stands in the tree. */
const InstitutionPage = () => (
  <RecordPage<InstitutionDetail> title={({ name }) => name}>
    {(institution) => (
      <>
        <Panel title="主体信息">
          <Facts
            facts={[
              { label: '机构编码', value: institution.code },
              { label: '机构名称', value: institution.name },
              { label: '其他名称', value: institution.otherNames.join('、') },
              { label: '机构类别', value: institutionKindWords[institution.kind] },
              { label: '医疗机构', value: institution.isMedical ? '是' : '否' },
              { label: '所在区划', value: institution.divisionName },
              { label: '主管关系', value: <SupervisorLinks supervisors={institution.supervisors} /> },
              { label: '直接下属', value: <Subordinates {...institution} /> },
              { label: '收录日期', value: formatDate(institution.createdAt) },
            ]}
          />
        </Panel>
        <Information {...institution} />
      </>
    )}
  </RecordPage>
);

/** A unit's own sections, for those whose they are to read (R-E5). */
function Information({ id, kind, supervisors }: InstitutionDetail) {
  const role = useActiveRole()?.role;
  const refresh = useRefresh();
  // Of a village clinic also the department above its 卫生院.
  const above = supervisors.slice(kind === 'village-clinic' ? -2 : -1);
  const isNear = [id, ...above.map((each) => each.id)].includes(role?.institutionId ?? '');
  if (!role || (role.role === 'hr-account' && !isNear)) return null;
  return <InformationSections institutionId={id} onSubjectChanged={refresh} />;
}

const Subordinates = ({ id, subordinateCount }: InstitutionDetail) =>
  subordinateCount > 0 ? (
    <Link component={RouterLink} to={listAddress('institutions', { supervisorId: id })}>
      {subordinateCount} 个机构
    </Link>
  ) : (
    '无'
  );

export default InstitutionPage;
