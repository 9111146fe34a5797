import { View } from '@tarojs/components';
import type { PersonalDetails } from '@contracts/personal-details';
import { sexWords } from '@contracts/personal-details-choices';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { Facts } from '@/shared/record/facts';
import './personal-details.scss';

const unsaid = '证件号码中没有';

/** What is not filled in here: the document's, and the department, which is chosen with the work unit. */
export function DocumentCard({ details }: { details: PersonalDetails }) {
  const { name, sex, bornOn, unit } = details;
  return (
    <>
      <SectionCard title="证件信息">
        <Facts
          facts={[
            { label: '姓名', value: name },
            { label: '性别', value: sex ? sexWords[sex] : unsaid },
            { label: '出生日期', value: bornOn ?? unsaid },
          ]}
        />
        <View className="personal-details__note">取自实名认证的证件，不能在这里修改。</View>
      </SectionCard>
      <LinkList>
        <LinkRow
          icon="building"
          title="内设机构（部门、科室）"
          text={unit?.name ?? '尚未绑定工作单位'}
          value={unit && departmentText(unit)}
          onPress={() => go('pages/unit/index')}
        />
      </LinkList>
    </>
  );
}

function departmentText({ internalDepartment, internalDepartments }: NonNullable<PersonalDetails['unit']>) {
  return internalDepartment?.name ?? (internalDepartments.length > 0 ? '未选择' : '单位未设置');
}
