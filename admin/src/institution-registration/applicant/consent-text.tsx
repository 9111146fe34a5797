import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useApi } from '../../api/use-api';
import { ErrorState } from '../../page/error-state';
import { PageSkeleton } from '../../page/page-skeleton';
import type { ConsentTextKind } from './consents';

/** One of the texts that are agreed to, whole, with its version. */
export function ConsentText({ kind }: { kind: ConsentTextKind }) {
  const { data, error, refetch } = useApi('GET /consent-documents/:kind', { params: { kind } });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <PageSkeleton />;
  return (
    <Box component="article">
      <Typography variant="h2" component="h3">
        {data.title}
      </Typography>
      <Typography variant="caption" color="text.secondary">
        版本 {data.version}
      </Typography>
      {data.sections.map(({ heading, paragraphs }) => (
        <Box key={heading} component="section" sx={{ mt: 1.5 }}>
          <Typography variant="h3" component="h4">
            {heading}
          </Typography>
          {paragraphs.map((paragraph) => (
            <Typography key={paragraph} sx={{ mt: 0.5 }}>
              {paragraph}
            </Typography>
          ))}
        </Box>
      ))}
    </Box>
  );
}
