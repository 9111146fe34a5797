import DoneIcon from '@mui/icons-material/CheckCircle';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Link, Navigate, useLocation } from 'react-router-dom';
import { useApplicant } from '../applicant/applicant';
import { PublicPage } from '../public-page';
import { ApplySteps } from './apply-steps';
import { submittedOf } from './use-submitted';

/** Step 3: it is sent; who has it now, how one hears of it, and how to look it up (R-D2). */
export default function SubmittedPage() {
  const submitted = submittedOf(useLocation().state);
  const applicant = useApplicant();
  if (!submitted) return <Navigate to="/registration" replace />;
  const phone = applicant.status === 'proven' ? applicant.applicant.phoneMasked : '申请人手机';
  return (
    <PublicPage title="提交成功">
      <ApplySteps at={3} />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'flex-start', maxWidth: 720 }}>
        <DoneIcon color="success" sx={{ fontSize: 40 }} aria-hidden />
        <Box role="status">
          <Typography variant="h2">“{submitted.name}”的补增申请已提交，等待审核</Typography>
          <Box component="ol" sx={{ pl: 2.5, '& li': { mt: 1 } }}>
            <li>主管单位：{submitted.supervisorName}。满 3 个工作日未处理的，系统会提醒审核部门。</li>
            <li>审核结果用短信发送到 {phone}。</li>
            <li>
              收录后分配机构编码，本单位人员即可在小程序“工作单位”中搜索到；被拒绝的，按意见修改后重新提交。
            </li>
            <li>随时可以在“补增机构列表”用申请人手机搜索，查看处理状态和意见。</li>
          </Box>
          <Button component={Link} to="/registration" variant="contained" sx={{ mt: 2 }}>
            查询申请
          </Button>
        </Box>
      </Box>
    </PublicPage>
  );
}
