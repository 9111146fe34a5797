import { useState } from 'react';
import { View } from '@tarojs/components';
import { rosters, type Roster } from '@contracts/roster-states';
import { rosterStatisticsWords } from '@contracts/staff-statistics-columns';
import { DateField } from '@/shared/controls/choice-field';
import { RadioList } from '@/shared/controls/radio-list';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { FigureCards } from './figure-cards';
import './staff-query.scss';

const choices = rosters.map((roster) => ({ value: roster, text: rosterStatisticsWords[roster] }));

/** 本单位统计查询 for who has the VIP 权限 of the roster: figures and people of their own unit, nothing to take away (R-I4). */
export default function StaffQuery() {
  const { session } = useLoginRequired();
  const [roster, setRoster] = useState<Roster>('in-service');
  const [day, setDay] = useState('');
  const resource = useResource(
    'GET /unit/staff-statistics',
    { query: { roster, ...(day && { day }) } },
    { isEnabled: session !== undefined },
  );
  return (
    <Page title="本单位统计查询">
      <LinkList>
        <LinkRow
          icon="person"
          title="人员查询"
          text="按身份类型、姓名或身份证号"
          onPress={() => go('pages/staff-query/people')}
        />
      </LinkList>
      <SectionCard title="统计">
        <RadioList
          name="roster"
          value={roster}
          options={choices}
          onChange={(value) => setRoster(rosters.find((each) => each === value) ?? roster)}
        />
        <View className="staff-query__day">
          <DateField
            id="figure-day"
            label="年龄截至"
            help="按这一天的周岁计算；不选为今天。"
            value={day}
            onChange={setDay}
          />
        </View>
      </SectionCard>
      <ResourceView resource={resource} rows={3}>
        {(statistics) =>
          // The answer for the other roster or day is on its way.
          statistics.roster === roster && (day === '' || statistics.day === day) ? (
            <FigureCards key={roster} statistics={statistics} />
          ) : (
            <View />
          )
        }
      </ResourceView>
    </Page>
  );
}
