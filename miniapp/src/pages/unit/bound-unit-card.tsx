import { useState } from 'react';
import { View } from '@tarojs/components';
import { rosterWordOf } from '@contracts/roster-states';
import type { BoundUnit, MyUnit } from '@contracts/unit';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { Facts } from '@/shared/record/facts';
import { formatTime } from '@/shared/record/time-text';
import { unitFacts } from '@/shared/unit-search/unit-facts';
import { DepartmentCard } from './department-card';
import { TransferCard } from './transfer-card';
import './unit.scss';

interface BoundUnitCardProps extends Pick<
  MyUnit,
  'roster' | 'isUnderReview' | 'counts' | 'mayQuery' | 'transfer' | 'availableActions'
> {
  unit: BoundUnit;
  /** Project names. */
  applicationsHeld: readonly string[];
  /** Unbound, or in another department of it. */
  onChanged: () => void;
}

/** Who decides about the roster: of a village clinic the unit above, and no list of the clinic's (R-I3, R-J1). */
const entryIsReviewed = ({ kind, supervisor }: BoundUnit): string =>
  kind === 'village-clinic' && supervisor
    ? `进入花名册须由“${supervisor.name}”人事审核`
    : '您不在该单位的预传名单中，进入花名册须由该单位人事审核';

/**
 * The unit, where the person stands in its rosters, and the way out of it, which says what it does to applications under way
 * (R-C2, R-C3, R-C4).
 */
export function BoundUnitCard(props: BoundUnitCardProps) {
  const {
    unit,
    roster,
    isUnderReview,
    counts,
    mayQuery,
    transfer,
    availableActions,
    applicationsHeld,
    onChanged,
  } = props;
  const canUnbind = availableActions.includes('unbind');
  const [isAsking, setAsking] = useState(false);
  const { isBusy, problem, send } = useSending();
  const unbind = async () => {
    await send(
      { intention: 'unit/unbind', label: '解绑', route: 'DELETE /unit/binding', input: {} },
      onChanged,
    );
    setAsking(false);
  };
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <SectionCard
        title="我的工作单位"
        note={
          counts ? (
            <StateBadge tone="done">已绑定</StateBadge>
          ) : (
            <StateBadge tone="under-way">待单位审核</StateBadge>
          )
        }
      >
        <Facts
          facts={[
            ...unitFacts(unit),
            ...(unit.internalDepartment ? [{ label: '内设机构', value: unit.internalDepartment.name }] : []),
            { label: counts ? '绑定时间' : '申请时间', value: formatTime(unit.boundAt) },
            ...(roster ? [{ label: '花名册', value: rosterWordOf(roster, unit.kind) }] : []),
            ...(counts && isUnderReview ? [{ label: '花名册', value: '待单位审核' }] : []),
          ]}
        />
      </SectionCard>
      {isUnderReview && (
        <Notice tone="info">
          {counts
            ? `绑定已生效，不影响申报。${entryIsReviewed(unit)}；审核前可以解绑。`
            : '绑定尚未生效。该单位没有单位确认码，须由该单位人事审核，通过后生效，才能按该单位申报；结果将通知您。审核前可以撤回。'}
        </Notice>
      )}
      {mayQuery && (
        <LinkList>
          <LinkRow
            icon="screen"
            title="本单位统计查询"
            text="单位已授予您 VIP 权限；查看和查询会被记录"
            onPress={() => go('pages/staff-query/index')}
          />
        </LinkList>
      )}
      {unit.hasInternalDepartments && <DepartmentCard unit={unit} onChosen={onChanged} />}
      <View className="unit__note">
        申报须按单位审核的考试时，材料先由该单位审核。
        {canUnbind && counts && '换了单位的，先解绑，再凭新单位的确认码绑定。'}
      </View>
      {roster && (
        <TransferCard
          unitName={unit.name}
          transfer={transfer}
          availableActions={availableActions}
          onChanged={onChanged}
        />
      )}
      {canUnbind && (
        <Button id="unbind" kind="secondary" onPress={() => setAsking(true)}>
          {counts ? '解绑工作单位' : '撤回绑定申请'}
        </Button>
      )}
      {isAsking && (
        <ConfirmDialog
          title={counts ? '解绑工作单位？' : '撤回绑定申请？'}
          confirm={counts ? '解绑' : '撤回'}
          isDanger
          isBusy={isBusy}
          onConfirm={() => void unbind()}
          onCancel={() => setAsking(false)}
        >
          <View>
            {counts
              ? `您将与“${unit.name}”解绑。再次绑定须重新填写单位确认码。`
              : `“${unit.name}”将不再审核。可以再次申请，或绑定其他单位。`}
          </View>
          {applicationsHeld.length > 0 && (
            <View className="unit__warning">
              正在办理的“{applicationsHeld.join('”“')}
              ”申报将暂停：原单位不能再审核，须撤回后由新单位重新申报。
            </View>
          )}
        </ConfirmDialog>
      )}
    </>
  );
}
