import { documentTypeWords } from '@contracts/identity-states';
import type { RosterDetail } from '@contracts/roster';
import { postWords } from '@contracts/personal-details-choices';
import { rosterEntryWayWords, rosterLeavingWords, rosterWordOf } from '@contracts/roster-states';
import { type Fact, Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { formatDateTime } from '../format/date-time';

/** Who it is, and where they stand in the unit's rosters. */
export function EntryFacts({ entry }: { entry: RosterDetail }) {
  const { name, verifiedName, formerNames, documentType, place, institution } = entry;
  const isOfClinic = institution.kind === 'village-clinic';
  return (
    <Panel title="花名册信息">
      <Facts
        facts={[
          { label: '姓名', value: name },
          ...(verifiedName === null || verifiedName === name
            ? []
            : [{ label: '实名认证姓名', value: verifiedName }]),
          ...(formerNames.length === 0
            ? []
            : [
                {
                  label: '曾用（花名册）',
                  value: formerNames
                    .map((former) => `${former.name}（至 ${formatDateTime(former.until)}）`)
                    .join('、'),
                },
              ]),
          { label: '证件类型', value: documentType && documentTypeWords[documentType] },
          { label: '证件号码', value: entry.documentNumberMasked },
          { label: '手机', value: entry.phoneMasked },
          isOfClinic
            ? { label: '村卫生室（服务站）', value: institution.name }
            : { label: '内设机构', value: entry.internalDepartment },
          {
            label: '所在名册',
            value: place === 'left' ? '移除人员名册' : rosterWordOf(place, institution.kind),
          },
          { label: '进入方式', value: rosterEntryWayWords[entry.enteredBy] },
          { label: '进入时间', value: formatDateTime(entry.enteredAt) },
          ...retirementFacts(entry),
          ...(place === 'left'
            ? leavingFacts(entry)
            : isOfClinic
              ? []
              : [
                  {
                    label: 'VIP 权限',
                    value: entry.mayQuerySince ? `有，自 ${formatDateTime(entry.mayQuerySince)}` : '没有',
                  },
                ]),
        ]}
      />
    </Panel>
  );
}

function retirementFacts({ place, formerRetirements, ...entry }: RosterDetail): Fact[] {
  if (place !== 'retired' && entry.retiredOn === null) return [];
  return [
    ...factsOfRetirement(entry),
    ...(formerRetirements.length === 0
      ? []
      : [
          {
            label: '更正前的退休信息',
            value: formerRetirements
              .map((former) => {
                const said = factsOfRetirement(former).map(({ label, value }) => `${label} ${value}`);
                return `${said.join('，')}（至 ${formatDateTime(former.until)}）`;
              })
              .join('；'),
          },
        ]),
  ];
}

const factsOfRetirement = ({
  retiredOn,
  postBeforeRetirement: post,
  isHonouredRetirement,
}: Pick<RosterDetail, 'retiredOn' | 'postBeforeRetirement' | 'isHonouredRetirement'>) => [
  { label: '退休时间', value: retiredOn ?? '未填写' },
  { label: '退休前岗位类别', value: post ? postWords[post] : '未填写' },
  { label: '离休', value: isHonouredRetirement === null ? '未填写' : isHonouredRetirement ? '是' : '否' },
];

const leavingFacts = ({ leftHow, leftOn, leftReason }: RosterDetail): Fact[] => [
  { label: '离开方式', value: leftHow && rosterLeavingWords[leftHow] },
  { label: '离开时间', value: leftOn },
  { label: '原因', value: leftReason },
];

/** What the preloaded list had of the person; it is nobody's statement but the unit's. */
export function ListedFacts({ listed }: Pick<RosterDetail, 'listed'>) {
  if (!listed) return null;
  return (
    <Panel title="预传名单中填写的信息">
      <Facts
        facts={[
          { label: '内设机构', value: listed.internalDepartment },
          { label: '岗位', value: listed.post },
          { label: '编制', value: listed.establishment },
          { label: '职称', value: listed.title },
          { label: '手机', value: listed.phoneMasked },
        ]}
      />
    </Panel>
  );
}
