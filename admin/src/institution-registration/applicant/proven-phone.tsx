import DoneIcon from '@mui/icons-material/CheckCircleOutline';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { ProblemAlert } from '../../page/problem-alert';
import { leaveApplicant, type Applicant } from './applicant';

export interface ProvenPhoneProps {
  applicant: Applicant;
  /** Absent where the phone can't be another one. */
  onLeave?: () => void;
}

/** The phone that is proven, and the way to another one: also the log-out of a shared computer. */
export function ProvenPhone({ applicant, onLeave }: ProvenPhoneProps) {
  const [leaving, setLeaving] = useState(false);
  const [problem, setProblem] = useState<ApiProblem>();
  const leave = async () => {
    setLeaving(true);
    try {
      await leaveApplicant();
      onLeave?.();
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setProblem(error);
    } finally {
      setLeaving(false);
    }
  };
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1, minHeight: 40 }}>
        <Box component="span" sx={{ color: 'text.secondary' }}>
          申请人手机
        </Box>
        <Box component="span" sx={{ fontWeight: 600 }}>
          {applicant.phoneMasked}
        </Box>
        <Box
          component="span"
          sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, color: 'success.main' }}
        >
          <DoneIcon aria-hidden sx={{ fontSize: 18 }} />
          已验证
        </Box>
        {onLeave && (
          <Button size="small" loading={leaving} onClick={() => void leave()}>
            退出，换一个手机号
          </Button>
        )}
      </Box>
      <ProblemAlert problem={problem} />
    </>
  );
}
