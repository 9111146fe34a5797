import { documentTypeWords } from '@contracts/identity-states';
import type { RosterDetail } from '@contracts/roster';
import { rosterEntryWayWords, rosterLeavingWords, rosterWords } from '@contracts/roster-states';
import { postWords } from '@contracts/personal-details-choices';
import { type Fact, Facts } from '../components/facts';
import { Panel } from '../components/panel';
import { formatDateTime } from '../format/date-time';

/** Who it is, and where they stand in the unit's rosters. */
export function EntryFacts({ entry }: { entry: RosterDetail }) {
  const { name, verifiedName, formerNames, documentType, place } = entry;
  return (
    <Panel title="花名册信息">
      <Facts
        facts={[
          { label: '姓名', value: name },
          ...(verifiedName === name ? [] : [{ label: '实名认证姓名', value: verifiedName }]),
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
          { label: '内设机构', value: entry.internalDepartment },
          { label: '所在名册', value: place === 'left' ? '移除人员名册' : rosterWords[place] },
          { label: '进入方式', value: rosterEntryWayWords[entry.enteredBy] },
          { label: '进入时间', value: formatDateTime(entry.enteredAt) },
          ...retirementFacts(entry),
          ...(place === 'left'
            ? leavingFacts(entry)
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

function retirementFacts({
  place,
  retiredOn,
  postBeforeRetirement: post,
  isHonouredRetirement,
}: RosterDetail): Fact[] {
  if (place !== 'retired' && retiredOn === null) return [];
  return [
    { label: '退休时间', value: retiredOn ?? '未填写' },
    { label: '退休前岗位类别', value: post ? postWords[post] : '未填写' },
    { label: '离休', value: isHonouredRetirement === null ? '未填写' : isHonouredRetirement ? '是' : '否' },
  ];
}

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
