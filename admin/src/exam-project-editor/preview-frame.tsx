import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import type { ProjectDraft } from '@contracts/exam-project-editor';
import { useRef } from 'react';
import { usePreview } from './use-preview';

interface PreviewFrameProps {
  projectId: string;
  name: string;
  draft: ProjectDraft;
}

/** The draft as a candidate sees it: the mini-program's own form, as large as a phone (R-L2). */
export function PreviewFrame({ projectId, name, draft }: PreviewFrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const { address, problem } = usePreview(frame, projectId, name, draft);
  return (
    <Box component="section" aria-label="预览" sx={{ position: 'sticky', top: 72, width: 377 }}>
      <Box sx={{ color: 'text.secondary', mb: 1 }}>考生看到的样子。试填的内容只在这里，不保存。</Box>
      {(draft.faults.length > 0 || problem) && (
        <Alert severity="warning" sx={{ mb: 1 }}>
          {problem?.message ?? `草稿有 ${draft.faults.length} 处须改正，改正后预览随即更新。`}
        </Alert>
      )}
      <Box
        component="iframe"
        ref={frame}
        src={address}
        title="考生看到的申报表单"
        sx={{
          display: 'block',
          width: 375,
          height: 'min(760px, calc(100vh - 160px))',
          border: 1,
          borderColor: 'divider',
          borderRadius: 2,
        }}
      />
    </Box>
  );
}
