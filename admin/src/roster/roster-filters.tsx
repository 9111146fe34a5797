import {
  rosterEntryWayWords,
  rosterLeavingWords,
  type RosterPlace,
  type StaffScope,
} from '@contracts/roster-states';
import { DateInput, SelectInput } from 'react-admin';
import { useApi } from '../api/use-api';
import { personFilters } from '../list/person-filters';
import { ClinicFilter } from './clinic-filter';
import { useActiveRole } from '../session/session';

const mayQueryChoices = [
  { id: 'true', name: '有' },
  { id: 'false', name: '没有' },
];

const leavingsOf = {
  own: ['transferred-out', 'removed', 'removed-in-review'],
  'village-clinics': ['transferred-out', 'removed-in-review', 'changed-unit'],
} as const;
const leavingChoices = {
  own: leavingsOf.own.map((id) => ({ id, name: rosterLeavingWords[id] })),
  'village-clinics': leavingsOf['village-clinics'].map((id) => ({ id, name: rosterLeavingWords[id] })),
};
const entryWaysOf = {
  own: ['preloaded-list', 'review'],
  'village-clinics': ['review', 'changed-unit'],
} as const;

/** R-I6's filters of a roster. */
export const rosterFilters = ({ scope, place }: { scope: StaffScope; place: RosterPlace }) => [
  ...personFilters,
  scope === 'own' ? (
    <DepartmentFilter key="internalDepartmentId" source="internalDepartmentId" />
  ) : (
    <ClinicFilter key="institutionId" source="institutionId" />
  ),
  <SelectInput
    key="enteredBy"
    source="enteredBy"
    label="进入方式"
    choices={entryWaysOf[scope].map((id) => ({ id, name: rosterEntryWayWords[id] }))}
    helperText={false}
  />,
  ...(place === 'left'
    ? [
        <SelectInput
          key="leftHow"
          source="leftHow"
          label="离开方式"
          choices={leavingChoices[scope]}
          helperText={false}
        />,
      ]
    : scope === 'own'
      ? [
          <SelectInput
            key="mayQuery"
            source="mayQuery"
            label="VIP 权限"
            choices={mayQueryChoices}
            helperText={false}
          />,
        ]
      : []),
  <DateInput
    key="from"
    source="from"
    label={place === 'left' ? '办理时间从' : '进入时间从'}
    helperText={false}
  />,
  <DateInput
    key="until"
    source="until"
    label={place === 'left' ? '办理时间到' : '进入时间到'}
    helperText={false}
  />,
];

/** By 内设机构; the choices are those that the unit uses. */
function DepartmentFilter({ source }: { source: string }) {
  const id = useActiveRole()?.role.institutionId ?? '';
  const { data } = useApi(
    'GET /unit/institutions/:id/internal-departments',
    { params: { id } },
    { enabled: id !== '' },
  );
  return <SelectInput source={source} label="内设机构" choices={data?.items ?? []} helperText={false} />;
}
