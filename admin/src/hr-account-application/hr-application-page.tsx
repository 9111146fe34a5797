import type { HrApplicationDetail } from '@contracts/hr-account-application';
import { ApplicationPage } from '../department-review/application-page';
import { DepartmentDecision } from '../department-review/department-decision';
import { HrApplicationFacts } from './hr-application-facts';
import { hrApplicationWay } from './hr-application-way';

/** An application for a unit's HR account as its reviewer has it (R-E2). */
const HrApplicationPage = () => (
  <ApplicationPage<HrApplicationDetail>
    title={({ institution }) => institution.name}
    pictures={({ pictures }) => pictures}
    whenNone="没有图片：证明材料已到期删除"
  >
    {(application) => (
      <>
        <HrApplicationFacts application={application} />
        <DepartmentDecision
          key={application.id}
          application={application}
          way={hrApplicationWay}
          admit="通过"
          question={`由${application.applicantName}管理“${application.institution.name}”？`}
        >
          {application.applicantName}将成为“{application.institution.name}”人事管理主体账号的管理员。
          {application.formerAdministrator &&
            `现任管理员${application.formerAdministrator}的权限立即终止，并用短信告知。`}
          该单位未使用的激活码和其他待审核的申请随之作废。通过后不能撤回。
        </DepartmentDecision>
      </>
    )}
  </ApplicationPage>
);

export default HrApplicationPage;
