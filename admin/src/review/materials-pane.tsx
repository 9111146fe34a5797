import MissingIcon from '@mui/icons-material/HourglassEmpty';
import Box from '@mui/material/Box';
import type { ExamProjectDefinition } from '@contracts/exam-project';
import type { ReviewDetail } from '@contracts/review';
import type { Picture } from '../picture-viewer/picture';
import { PictureViewer } from '../picture-viewer/picture-viewer';
import { changedBelow } from './changes';
import { MarkButton } from './mark-button';
import type { Marks } from './marks';
import { materialTitle, type MaterialGroup } from './material-files';
import { Pane } from './pane';

export interface MaterialsPaneProps {
  file: ReviewDetail;
  definition: ExamProjectDefinition;
  groups: readonly MaterialGroup[];
  marks: Marks;
}

/** The materials beside the form, leafed through by ← and → from anywhere on the page (R-N4). */
export function MaterialsPane({ file, definition, groups, marks }: MaterialsPaneProps) {
  const pictures = groups.flatMap((group) =>
    group.uploadIds.map((id, index): Picture => ({
      id,
      title: group.uploadIds.length > 1 ? `${group.title} ${index + 1}` : group.title,
      src: `/api/uploads/${id}`,
      mark: changedBelow(file.changes, group.path) ? '已更换' : undefined,
    })),
  );
  const groupOf = ({ id }: Picture) => groups.find(({ uploadIds }) => uploadIds.includes(id));
  return (
    <Pane title="材料" aside={<Box sx={{ color: 'text.secondary' }}>共 {pictures.length} 张</Box>}>
      <Box sx={{ display: 'flex', flexDirection: 'column', height: { xs: '80vh', lg: '100%' } }}>
        <Box sx={{ flex: 1, minHeight: 0 }}>
          <PictureViewer
            pictures={pictures}
            whenNone="考生没有上传材料"
            keysEverywhere
            aside={(picture) => {
              const group = groupOf(picture);
              return group && <MarkButton path={group.path} title={group.title} marks={marks} />;
            }}
          />
        </Box>
        {file.missingMaterials.map(({ material, row }) => (
          <Box
            key={`${material} ${row}`}
            sx={{ display: 'flex', gap: 0.5, px: 2, py: 0.75, borderTop: 1, borderColor: 'divider' }}
          >
            <MissingIcon aria-hidden fontSize="small" color="warning" />
            {materialTitle(definition.materials, material, row)}尚未上传
            {mayFollow(definition.materials, material)}
          </Box>
        ))}
      </Box>
    </Pane>
  );
}

function mayFollow(definitions: ExamProjectDefinition['materials'], material: string): string {
  const until = definitions.find(({ key }) => key === material)?.mayFollowUntil;
  return until ? `（${until} 前提交的可暂缺；需要时选“允许修改”，请考生补充）` : '';
}
