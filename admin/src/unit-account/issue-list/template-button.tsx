import { DownloadButton } from '../../components/download-button';

/** The list to fill in, in which the units without an account stand already. */
export const TemplateButton = () => (
  <DownloadButton
    route="GET /unit-accounts/issue-list-template.xlsx"
    fileName="单位账号发放名单.xlsx"
    variant="outlined"
  >
    下载名单模板
  </DownloadButton>
);
