import Link from '@mui/material/Link';
import type { UnitOverview } from '@contracts/unit-overview';
import { Link as RouterLink } from 'react-router-dom';
import { Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { formatCount } from '../format/count';
import { StateBadge } from '../components/state-badge';
import { unitInformationLooks } from '../vocabulary/unit-information-looks';
import { formatDate } from '../format/date-time';

/** The unit in short, with the ways to its page and its confirm code. */
export const UnitFacts = ({ unit }: { unit: UnitOverview }) => (
  <Panel
    title="本单位"
    aside={
      <Link component={RouterLink} to="/unit-information">
        单位信息维护
      </Link>
    }
  >
    <Facts
      facts={[
        { label: '机构编码', value: unit.code },
        { label: '主管单位', value: unit.supervisor?.name },
        { label: '机构信息状态', value: <StateBadge look={unitInformationLooks[unit.information.state]} /> },
        { label: '已绑定人员', value: `${formatCount(unit.memberCount)} 人` },
        ...(unit.confirmCode
          ? [{ label: '单位确认码', value: <CodeLink issuedAt={unit.confirmCode.issuedAt} /> }]
          : []),
      ]}
    />
  </Panel>
);

/** The code itself is read on its own page: each reading is recorded. */
const CodeLink = ({ issuedAt }: { issuedAt: string | null }) => (
  <Link component={RouterLink} to="/confirm-code">
    {issuedAt ? `${formatDate(issuedAt)} 生成，查看` : '尚未生成'}
  </Link>
);
