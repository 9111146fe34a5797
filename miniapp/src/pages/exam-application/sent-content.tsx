import { useState } from 'react';
import { erasedPartWords } from '@contracts/erased-kinds';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { Notice } from '@/shared/feedback/notice';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { SectionCard } from '@/shared/layout/section-card';
import { formatDay } from '@/shared/record/time-text';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useSession } from '@/shared/session/session-store';
import { ContentView } from './content-view';

/** What was sent last, opened on demand: it is long, and the progress is what one comes for. */
export function SentContent({ application }: { application: ApplicationDetail }) {
  const [isOpen, setOpen] = useState(false);
  if (!application.content || application.round === 0) return null;
  return (
    <>
      <LinkList>
        <LinkRow
          icon="file"
          title={isOpen ? '收起申报内容' : '查看申报内容'}
          text="最近一次提交的信息和材料"
          onPress={() => setOpen(!isOpen)}
        />
      </LinkList>
      {application.erased && (
        <Notice tone="info">
          {erasedPartWords[application.erased.what]}已于 {formatDay(application.erased.at)} 按保存期限删除。
        </Notice>
      )}
      {isOpen && <OpenContent application={application} content={application.content} />}
    </>
  );
}

interface OpenContentProps {
  application: ApplicationDetail;
  content: NonNullable<ApplicationDetail['content']>;
}

function OpenContent({ application, content }: OpenContentProps) {
  const { session } = useSession();
  const project = useResource('GET /exam-projects/:id', {
    params: { id: application.projectId },
    query: { version: application.projectVersion },
  });
  return (
    <ResourceView resource={project}>
      {({ definition }) => (
        <SectionCard>
          <ContentView
            definition={definition}
            content={content}
            basics={[
              { label: '姓名', value: session?.person.name ?? '' },
              { label: '证件号码', value: session?.person.documentNumberMasked ?? '' },
              ...(application.unitName ? [{ label: '工作单位', value: application.unitName }] : []),
            ]}
          />
        </SectionCard>
      )}
    </ResourceView>
  );
}
