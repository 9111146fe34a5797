import type { RegistrationDetail } from '@contracts/institution-registration';
import { askedOfKind } from '@contracts/institution-registration-states';
import { Facts } from '../../components/facts';
import { Panel } from '../../components/panel';
import { StateBadge } from '../../components/state-badge';
import { formatDateTime } from '../../format/date-time';
import { institutionKindWords } from '../../vocabulary/institution-kinds';
import { stateLook } from '../../vocabulary/state-looks';

/** What was typed, as its kind is asked (R-D2), and what became of it. */
export function RegistrationFacts({ registration }: { registration: RegistrationDetail }) {
  const { form, kind, state, opinion, institutionCode, round, notice } = registration;
  const { creditCode, licence } = askedOfKind[kind];
  return (
    <Panel title="登记信息" aside={round > 1 && `第 ${round} 次提交`}>
      <Facts
        facts={[
          { label: '机构名称', value: form.name },
          { label: '机构类别', value: institutionKindWords[kind] },
          { label: '主管单位', value: registration.supervisor.name },
          { label: '机构地址', value: form.address },
          ...(creditCode ? [{ label: '统一社会信用代码', value: form.creditCode }] : []),
          ...(licence ? [{ label: `${licence}号`, value: form.licenceNumber }] : []),
          { label: '申请人', value: `${form.applicantName} ${registration.phoneMasked}` },
          ...(notice
            ? [
                {
                  label: '补增申请须知',
                  value: `${formatDateTime(notice.acceptedAt)} 同意 ${notice.version} 版`,
                },
              ]
            : []),
          { label: '提交时间', value: formatDateTime(registration.submittedAt) },
          { label: '状态', value: <StateBadge look={stateLook('institution-registration', state)} /> },
          ...(institutionCode ? [{ label: '机构编码', value: institutionCode }] : []),
          ...(opinion ? [{ label: '意见', value: opinion }] : []),
        ]}
      />
    </Panel>
  );
}
