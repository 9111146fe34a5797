import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import { lazy, Suspense, type ReactNode } from 'react';
import { CoreAdminContext, CoreAdminUI, CustomRoutes, Notification, Resource } from 'react-admin';
import { BrowserRouter, Route } from 'react-router-dom';
import { Home } from '../home/home';
import { i18nProvider } from '../i18n/i18n-provider';
import { Layout } from '../layout/layout';
import { dataProvider } from '../list/data-provider';
import { LoginPage } from '../login/login-page';
import { RolePage } from '../login/role-page';
import { NotFound } from '../page/not-found';
import { PageCrash } from '../page/page-crash';
import { PageSkeleton } from '../page/page-skeleton';
import { authProvider } from '../session/auth-provider';
import { queryClient } from './query-client';
import { store } from './store';
import { theme } from './theme';

// The first load is log-in and home; every other place comes with its own chunk.
const ActivationPage = lazy(() => import('../account-activation/activation-page'));
const AnnouncementList = lazy(() => import('../announcement/announcement-list'));
const AnnouncementPage = lazy(() => import('../announcement/announcement-page'));
const NewAnnouncementPage = lazy(() => import('../announcement/new-announcement-page'));
const BatchPassList = lazy(() => import('../batch-pass/batch-pass-list'));
const BatchPassPage = lazy(() => import('../batch-pass/batch-pass-page'));
const BulletinPage = lazy(() => import('../announcement/bulletin-page'));
const ApplyPage = lazy(() => import('../institution-registration/apply/apply-page'));
const AuthorizationList = lazy(() => import('../authorization/authorization-list'));
const AuthorizationSlipPage = lazy(() => import('../authorization/authorization-slip-page'));
const BusinessAccountList = lazy(() => import('../own-account/business-account-list'));
const ConfirmCodePage = lazy(() => import('../confirm-code/confirm-code-page'));
const CorrectionPage = lazy(() => import('../institution-registration/apply/correction-page'));
const CorrectionList = lazy(() => import('../data-correction/correction-list'));
const DataCorrectionPage = lazy(() => import('../data-correction/correction-page'));
const EditedProjectEditor = lazy(() => import('../exam-project-editor/editor-page'));
const EditedProjectList = lazy(() => import('../exam-project-editor/edited-project-list'));
const EditedProjectPage = lazy(() => import('../exam-project-editor/edited-project-page'));
const EventLogList = lazy(() => import('../event-log/event-log-list'));
const ExamProjectList = lazy(() => import('../exam-project/exam-project-list'));
const ExamProjectPage = lazy(() => import('../exam-project/exam-project-page'));
const FaceCheckReviewList = lazy(() => import('../face-check-review/face-check-review-list'));
const FaceCheckReviewPage = lazy(() => import('../face-check-review/face-check-review-page'));
const HrApplicationList = lazy(() => import('../hr-account-application/hr-application-list'));
const HrApplicationPage = lazy(() => import('../hr-account-application/hr-application-page'));
const IdentityReviewList = lazy(() => import('../identity-review/identity-review-list'));
const IdentityReviewPage = lazy(() => import('../identity-review/identity-review-page'));
const ImpossibleStatesPage = lazy(() => import('../impossible-state/impossible-states-page'));
const InboxPage = lazy(() => import('../inbox/inbox-page'));
const InServiceStatisticsPage = lazy(() => import('../staff-statistics/in-service-page'));
const InstitutionList = lazy(() => import('../institution/institution-list'));
const InstitutionPage = lazy(() => import('../institution/institution-page'));
const MyRolesPage = lazy(() => import('../my-roles/my-roles-page'));
const OnsiteConfirmationPage = lazy(() => import('../onsite-confirmation/onsite-confirmation-page'));
const PaymentOrderList = lazy(() => import('../payment-order/payment-order-list'));
const PaymentOrderPage = lazy(() => import('../payment-order/payment-order-page'));
const BillDifferenceList = lazy(() => import('../reconciliation/bill-difference-list'));
const BillDifferencePage = lazy(() => import('../reconciliation/bill-difference-page'));
const FeeTotalList = lazy(() => import('../reconciliation/fee-total-list'));
const PreloadedImportPage = lazy(() => import('../preloaded-list/import/import-page'));
const PreloadedListPage = lazy(() => import('../preloaded-list/preloaded-list-page'));
const ProcessList = lazy(() => import('../process/process-list'));
const ProcessPage = lazy(() => import('../process/process-page'));
const RegistrationList = lazy(() => import('../institution-registration/queue/registration-list'));
const RegistrationPage = lazy(() => import('../institution-registration/queue/registration-page'));
const RegistrationSearchPage = lazy(
  () => import('../institution-registration/search/registration-search-page'),
);
const AdmissionList = lazy(() => import('../roster-admission/admission-list'));
const AdmissionPage = lazy(() => import('../roster-admission/admission-page'));
const RetentionPage = lazy(() => import('../retention/retention-page'));
const RosterList = lazy(() => import('../roster/roster-list'));
const RosterPage = lazy(() => import('../roster/roster-page'));
const RetiredStatisticsPage = lazy(() => import('../staff-statistics/retired-page'));
const StaffQueryList = lazy(() => import('../staff-query/staff-query-list'));
const TransferList = lazy(() => import('../transfer-out/transfer-list'));
const TransferPage = lazy(() => import('../transfer-out/transfer-page'));
const ReviewList = lazy(() => import('../review/review-list'));
const ReviewPage = lazy(() => import('../review/review-page'));
const SubmittedPage = lazy(() => import('../institution-registration/apply/submitted-page'));
const SubAccountList = lazy(() => import('../own-account/sub-account-list'));
const UnitAccountList = lazy(() => import('../unit-account/unit-account-list'));
const IssueListPage = lazy(() => import('../unit-account/issue-list/issue-list-page'));
const SlipsPage = lazy(() => import('../unit-account/issue-list/slips-page'));
const UnitInformationPage = lazy(() => import('../unit-information/unit-information-page'));
const CodeSlipPage = lazy(() => import('../unit-account/code-slip-page'));

/**
 * A page without the layout waits for its chunk by itself: on the way to it a store may change, React then draws at once, and what
 * isn't there yet would bring the whole console down.
 */
const alone = (page: ReactNode) => <Suspense fallback={<PageSkeleton />}>{page}</Suspense>;

export const Console = () => (
  <ThemeProvider theme={theme}>
    <CssBaseline />
    <BrowserRouter basename="/admin">
      <CoreAdminContext {...{ authProvider, dataProvider, i18nProvider, queryClient, store }}>
        <CoreAdminUI
          title="机构授权端"
          disableTelemetry
          layout={Layout}
          dashboard={Home}
          loginPage={LoginPage}
          loading={PageSkeleton}
          catchAll={NotFound}
          error={PageCrash}
        >
          <CustomRoutes noLayout>
            <Route path="/role" element={<RolePage />} />
            <Route path="/registration" element={alone(<RegistrationSearchPage />)} />
            <Route path="/registration/apply" element={alone(<ApplyPage />)} />
            <Route path="/registration/submitted" element={alone(<SubmittedPage />)} />
            <Route path="/registration/:id/correction" element={alone(<CorrectionPage />)} />
            <Route path="/activation" element={alone(<ActivationPage />)} />
          </CustomRoutes>
          <Resource name="reviews" list={ReviewList} show={ReviewPage}>
            <Route path="batch-passes" element={<BatchPassList />} />
            <Route path="batch-passes/:batchId" element={<BatchPassPage />} />
          </Resource>
          <Resource name="identity-reviews" list={IdentityReviewList} show={IdentityReviewPage} />
          <Resource name="face-check-reviews" list={FaceCheckReviewList} show={FaceCheckReviewPage} />
          <Resource name="data-corrections" list={CorrectionList} show={DataCorrectionPage} />
          <Resource name="announcements" list={AnnouncementList} show={AnnouncementPage}>
            <Route path="new" element={<NewAnnouncementPage />} />
          </Resource>
          <Resource name="exam-projects" list={ExamProjectList} show={ExamProjectPage} />
          <Resource
            name="edited-exam-projects"
            list={EditedProjectList}
            show={EditedProjectPage}
            edit={EditedProjectEditor}
          />
          <Resource name="institution-registrations" list={RegistrationList} show={RegistrationPage} />
          <Resource name="unit-accounts" list={UnitAccountList} show={CodeSlipPage}>
            <Route path="issue-list" element={<IssueListPage />} />
            <Route path="slips" element={<SlipsPage />} />
          </Resource>
          <Resource name="hr-account-applications" list={HrApplicationList} show={HrApplicationPage} />
          <Resource name="roster-admissions" list={AdmissionList} show={AdmissionPage} />
          <Resource name="transfer-requests" list={TransferList} show={TransferPage} />
          <Resource name="roster-in-service" list={RosterList} show={RosterPage} />
          <Resource name="roster-retired" list={RosterList} show={RosterPage} />
          <Resource name="roster-left" list={RosterList} show={RosterPage} />
          <Resource name="clinic-admissions" list={AdmissionList} show={AdmissionPage} />
          <Resource name="clinic-in-service" list={RosterList} show={RosterPage} />
          <Resource name="clinic-left" list={RosterList} show={RosterPage} />
          <Resource name="staff-query" list={StaffQueryList} />
          <Resource name="business-accounts" list={BusinessAccountList} show={CodeSlipPage} />
          <Resource name="sub-accounts" list={SubAccountList} show={CodeSlipPage} />
          <Resource name="preloaded-in-service" list={PreloadedListPage}>
            <Route path="import" element={<PreloadedImportPage />} />
          </Resource>
          <Resource name="preloaded-retired" list={PreloadedListPage}>
            <Route path="import" element={<PreloadedImportPage />} />
          </Resource>
          <Resource name="authorizations" list={AuthorizationList} show={AuthorizationSlipPage} />
          <Resource name="institutions" list={InstitutionList} show={InstitutionPage} />
          <Resource name="payment-orders" list={PaymentOrderList} show={PaymentOrderPage} />
          <Resource name="bill-differences" list={BillDifferenceList} show={BillDifferencePage} />
          <Resource name="fee-totals" list={FeeTotalList} />
          <Resource name="processes" list={ProcessList} show={ProcessPage} />
          <Resource name="event-log" list={EventLogList} />
          <CustomRoutes>
            <Route path="/onsite-confirmation" element={<OnsiteConfirmationPage />} />
            <Route path="/confirm-code" element={<ConfirmCodePage />} />
            <Route path="/unit-information" element={<UnitInformationPage />} />
            <Route path="/in-service-statistics" element={<InServiceStatisticsPage />} />
            <Route path="/retired-statistics" element={<RetiredStatisticsPage />} />
            <Route path="/bulletin" element={<BulletinPage />} />
            <Route path="/impossible-states" element={<ImpossibleStatesPage />} />
            <Route path="/retention" element={<RetentionPage />} />
            <Route path="/inbox" element={<InboxPage />} />
            <Route path="/my-roles" element={<MyRolesPage />} />
          </CustomRoutes>
        </CoreAdminUI>
        <Notification />
      </CoreAdminContext>
    </BrowserRouter>
  </ThemeProvider>
);
