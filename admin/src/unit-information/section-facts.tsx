import type { UnitInformation } from '@contracts/unit-information';
import {
  administrativeRankWords,
  affiliationWords,
  economicTypeWords,
  publicNatureWords,
  sponsorWords,
} from '@contracts/unit-information-choices';
import { institutionKindWords } from '@contracts/institution-kinds';
import { Facts, type Fact } from '../components/facts';
import { useDivisionNames } from '../review/division-names';

/** The sections as they are read: by the department, and beside what was typed meanwhile. */

export const SubjectFacts = ({ information: { subject } }: { information: UnitInformation }) => {
  const { code, name, kind, supervisor, affiliation } = subject.values;
  return (
    <Facts
      facts={[
        { label: '单位名称', value: name },
        { label: '机构编码', value: code },
        { label: '主管单位', value: supervisor?.name },
        { label: '机构类别', value: institutionKindWords[kind] },
        { label: '行政隶属', value: affiliation && affiliationWords[affiliation] },
      ]}
    />
  );
};

export const BasicFacts = ({ information: { basic, asked } }: { information: UnitInformation }) => {
  const { values } = basic;
  const facts: (Fact | false | null)[] = [
    asked.creditCode && { label: '统一社会信用代码', value: values.creditCode },
    asked.licence !== null && { label: `${asked.licence}号`, value: values.licenceNumber },
    { label: '成立日期', value: values.foundedOn },
    { label: '法人代表（负责人）', value: values.legalRepresentative },
    { label: '设置/主办单位', value: values.sponsor && sponsorWords[values.sponsor] },
    { label: '网站域名', value: values.websiteDomain },
    { label: '登记注册经济类型', value: values.economicType && economicTypeWords[values.economicType] },
    {
      label: '单位行政级别',
      value: values.administrativeRank && administrativeRankWords[values.administrativeRank],
    },
    {
      label: '是否达到建设标准',
      value: values.isUpToStandard === undefined ? null : values.isUpToStandard ? '是' : '否',
    },
    { label: '单位事业性质', value: values.publicNature && publicNatureWords[values.publicNature] },
  ];
  return <Facts facts={facts.filter((fact): fact is Fact => Boolean(fact))} />;
};

export const OtherNamesFacts = ({ information: { otherNames } }: { information: UnitInformation }) => (
  <Facts
    facts={[{ label: '其他名称', value: otherNames.isNone ? '无其它名称' : otherNames.names.join('、') }]}
  />
);

export const AddressFacts = ({ information: { address } }: { information: UnitInformation }) => {
  const nameOf = useDivisionNames();
  const { divisionCode, address: detail, postcode, phone, email } = address.values;
  return (
    <Facts
      facts={[
        { label: '所在地区', value: divisionCode && nameOf(divisionCode) },
        { label: '详细地址', value: detail },
        { label: '邮政编码', value: postcode },
        { label: '单位电话', value: phone },
        { label: '电子邮箱', value: email },
      ]}
    />
  );
};

export const DepartmentsFacts = ({
  information: { internalDepartments },
}: {
  information: UnitInformation;
}) => {
  const { isNone, departments } = internalDepartments;
  const namesOf = (isRetired: boolean) =>
    departments
      .filter((each) => each.isRetired === isRetired)
      .map(({ name }) => name)
      .join('、');
  return (
    <Facts
      facts={[
        { label: '内设机构', value: isNone ? '无内设机构' : namesOf(false) },
        ...(namesOf(true) ? [{ label: '已停用', value: namesOf(true) }] : []),
      ]}
    />
  );
};
