import Button from '@mui/material/Button';
import { Panel } from '../../components/panel';
import { PageSkeleton } from '../../page/page-skeleton';
import { useApplicant } from '../applicant/applicant';
import { PhoneProof } from '../applicant/phone-proof';
import { ProvenPhone } from '../applicant/proven-phone';

export interface QuickSearchProps {
  onSearch: () => void;
  onLeave: () => void;
}

/** 快捷搜索: the applications of one's own phone, after an SMS code (R-D1). */
export function QuickSearch({ onSearch, onLeave }: QuickSearchProps) {
  const state = useApplicant();
  return (
    <Panel title="快捷搜索" aside="只查询本手机号申请的机构">
      {state.status === 'unknown' && <PageSkeleton />}
      {state.status === 'absent' && <PhoneProof verb="手机搜索" onProven={onSearch} />}
      {state.status === 'proven' && (
        <>
          <ProvenPhone applicant={state.applicant} onLeave={onLeave} />
          <Button variant="contained" onClick={onSearch} sx={{ mt: 1 }}>
            手机搜索
          </Button>
        </>
      )}
    </Panel>
  );
}
