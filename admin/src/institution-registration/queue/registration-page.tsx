import type { RegistrationDetail } from '@contracts/institution-registration';
import { ApplicationPage } from '../../department-review/application-page';
import { DepartmentDecision } from '../../department-review/department-decision';
import { RegistrationFacts } from './registration-facts';
import { registrationWay } from './registration-way';

/** A registration as its reviewer has it (R-D4). */
const RegistrationPage = () => (
  <ApplicationPage<RegistrationDetail>
    title={({ name }) => name}
    pictures={({ materials }) => materials}
    whenNone="没有附件：证明材料已到期删除"
  >
    {(registration) => (
      <>
        <RegistrationFacts registration={registration} />
        <DepartmentDecision
          key={registration.id}
          application={registration}
          way={registrationWay}
          admit="收录"
          question={`收录“${registration.name}”？`}
        >
          将为“{registration.name}
          ”分配机构编码并收录到机构库，随即可以被搜索到。编码分配后不能撤回，也不会再用于其他机构。
        </DepartmentDecision>
      </>
    )}
  </ApplicationPage>
);

export default RegistrationPage;
