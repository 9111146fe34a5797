import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PersonalDetails } from '@contracts/personal-details';
import { personalDetailWords } from '@contracts/personal-details-choices';
import {
  personalDetailsDifferences,
  personalDetailText,
  type PersonalDetailsDraft,
} from '@contracts/personal-details-draft';
import { Facts } from '../components/facts';
import { formatDateTime } from '../format/date-time';

interface BehindNoticeProps {
  latest: PersonalDetails;
  draft: PersonalDetailsDraft;
  onTakeLatest: (latest: PersonalDetails) => void;
  onKeepTyped: (latest: PersonalDetails) => void;
}

/** Somebody else, mostly the person themselves, saved meanwhile: nothing is lost, and the clerk decides. */
export const BehindNotice = ({ latest, draft, onTakeLatest, onKeepTyped }: BehindNoticeProps) => (
  <Alert severity="warning" sx={{ mt: 2, alignItems: 'flex-start' }}>
    {latest.savedBy ?? '他人'}已于 {latest.savedAt && formatDateTime(latest.savedAt)}{' '}
    保存了这些信息，您填写的内容仍保留在上面，尚未保存。最新内容中与您填写的不同的是：
    <Box sx={{ my: 1.5 }}>
      <Facts
        facts={personalDetailsDifferences(latest.values, draft).map((field) => ({
          label: personalDetailWords[field],
          value: personalDetailText(field, latest.values[field]),
        }))}
      />
    </Box>
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button size="small" variant="outlined" color="inherit" onClick={() => onTakeLatest(latest)}>
        改用最新内容
      </Button>
      <Button size="small" variant="outlined" color="inherit" onClick={() => onKeepTyped(latest)}>
        保留我填写的内容
      </Button>
    </Box>
  </Alert>
);
