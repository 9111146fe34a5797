import { Text, View } from '@tarojs/components';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { inMonthsAndDays } from '@contracts/internship-time';
import { SectionCard } from '@/shared/layout/section-card';
import { Facts } from '@/shared/record/facts';

/** The periods that units have confirmed and their sum, as the reviewer sees them; earlier years don't count (R-N5). */
export function InternshipBlock({ application: { internship } }: { application: ApplicationDetail }) {
  if (!internship) return null;
  const { confirmed, total } = internship;
  return (
    <SectionCard title="单位确认的实习时间">
      {confirmed.length === 0 ? (
        <Text>工作单位审核通过时确认起止时间，确认后显示在这里。</Text>
      ) : (
        <Facts
          facts={[
            { label: '本年度累计', value: inMonthsAndDays(total) },
            ...confirmed.map(({ institutionName, examYear, period: { from, until }, counts }, index) => ({
              label: `第 ${index + 1} 段`,
              value: (
                <>
                  <View>{`${from} 至 ${until}`}</View>
                  <View>{institutionName}</View>
                  {!counts && <View>{`${examYear} 年度确认，不计入本年度`}</View>}
                </>
              ),
            })),
          ]}
        />
      )}
    </SectionCard>
  );
}
