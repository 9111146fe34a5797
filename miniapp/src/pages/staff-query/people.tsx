import { useEffect, useState } from 'react';
import { View } from '@tarojs/components';
import { useRouter } from '@tarojs/taro';
import { identityTypes, type IdentityType } from '@contracts/personal-details-choices';
import { figureOf, rosterStatisticsWords, statisticsTitleOf } from '@contracts/staff-statistics-columns';
import { Button } from '@/shared/controls/button';
import { ChoiceField } from '@/shared/controls/choice-field';
import { TextField } from '@/shared/controls/text-field';
import { ProblemState } from '@/shared/feedback/page-states';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { FoundPeople } from './found-people';
import { usePeople } from './use-people';
import './staff-query.scss';

const everyType = { value: 'every', text: '全部' } as const;

/** 人员查询 (manual 002 figure 2-31) of one's own unit, by VIP 权限; or of those whom a figure of the statistics counts (R-K1). What is typed is sent in the body and kept nowhere. */
export default function People() {
  const { session } = useLoginRequired();
  const { params } = useRouter();
  const [cell, setCell] = useState(() => figureOf(params));
  const [type, setType] = useState<IdentityType>();
  const [name, setName] = useState('');
  const [documentNumber, setDocumentNumber] = useState('');
  const { found, problem, isBusy, search, more } = usePeople();
  const isReady = session !== undefined;
  useEffect(() => {
    if (isReady && cell) void search({ cell });
    // Once: what comes after is asked for by the button.
  }, [isReady]);
  const press = () =>
    void search({
      ...(cell && { cell }),
      ...(type && { identityType: type }),
      ...(name.trim() && { name: name.trim() }),
      ...(documentNumber.trim() && { documentNumber: documentNumber.trim() }),
    });
  const leaveFigure = () => {
    setCell(undefined);
    void search({});
  };
  return (
    <Page title="人员查询">
      {cell && (
        <SectionCard title="统计中的人员">
          <View className="staff-query__field">
            {[
              rosterStatisticsWords[cell.roster],
              // The browser hands over what is in the address as it stands there.
              decodeURIComponent(params.row ?? ''),
              statisticsTitleOf(cell.column),
              `截至 ${cell.day}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </View>
          <Button id="leave-figure" kind="secondary" onPress={leaveFigure}>
            改为查询全部人员
          </Button>
        </SectionCard>
      )}
      <SectionCard>
        <View className="staff-query__field">
          <ChoiceField
            id="identity-type"
            label="身份类型"
            value={type ?? everyType.value}
            options={[everyType, ...identityTypes]}
            onChange={(value) => setType(identityTypes.find((each) => each.value === value)?.value)}
          />
        </View>
        <View className="staff-query__field">
          <TextField id="staff-name" label="姓名" maxLength={64} value={name} onChange={setName} />
        </View>
        <View className="staff-query__field">
          <TextField
            id="staff-number"
            label="身份证号（完整）"
            kind="idcard"
            maxLength={40}
            value={documentNumber}
            onChange={setDocumentNumber}
          />
        </View>
        <Button id="search-staff" isBusy={isBusy} onPress={press}>
          搜索
        </Button>
      </SectionCard>
      {problem && <ProblemState problem={problem} onRetry={press} />}
      {found && <FoundPeople found={found} isBusy={isBusy} onMore={() => void more()} />}
    </Page>
  );
}
