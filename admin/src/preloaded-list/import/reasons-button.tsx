import { preloadedListWords } from '@contracts/preloaded-list-choices';
import { DownloadButton } from '../../components/download-button';
import type { PreloadImport } from './use-import';

/** The rows of which something is to be said: to be mended and uploaded again. */
export const ReasonsButton = ({ found: { id, roster, hasReasons } }: { found: PreloadImport }) =>
  hasReasons ? (
    <DownloadButton
      route="GET /preload-imports/:id/reasons.xlsx"
      parts={{ params: { id } }}
      fileName={`${preloadedListWords[roster]}-错误和提示.xlsx`}
      variant="outlined"
    >
      下载错误和提示
    </DownloadButton>
  ) : null;
