import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { mostPreloadedRows, preloadedListWords } from '@contracts/preloaded-list-choices';
import type { Roster } from '@contracts/roster-states';
import { DownloadButton } from '../../components/download-button';
import { ListField } from '../../components/list-field';
import { formatCount } from '../../format/count';
import { ProblemAlert } from '../../page/problem-alert';
import { useUpload } from './use-upload';
import type { PreloadImport } from './use-import';

export interface UploadStepProps {
  roster: Roster;
  onUploaded: (found: PreloadImport) => void;
}

/** The template and the file. */
export function UploadStep({ roster, onUploaded }: UploadStepProps) {
  const { upload, sending, problem } = useUpload(roster, onUploaded);
  const name = preloadedListWords[roster];
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, mb: 2 }}>
        <DownloadButton
          route="GET /preloaded-lists/:roster/template.xlsx"
          parts={{ params: { roster } }}
          fileName={`${name}模板.xlsx`}
          variant="outlined"
        >
          模板下载
        </DownloadButton>
        <ListField
          label={name}
          fileName={sending}
          busy={sending !== undefined}
          disabled={sending !== undefined}
          onFile={(file) => void upload(file)}
        />
      </Box>
      <ProblemAlert problem={problem} />
      <Typography color="text.secondary">
        {`每次最多 ${formatCount(mostPreloadedRows)} 人，文件不超过 10 MB。上传后先逐行核对，确认后才导入；名单中已有的人员保持不变，有误的行可下载修改后再次上传。`}
      </Typography>
    </>
  );
}
