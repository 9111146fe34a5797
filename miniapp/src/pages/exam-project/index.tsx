import { StandIn } from '@/shared/feedback/page-states';
import { Page } from '@/shared/layout/page';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { LoginGate } from '@/shared/session/login-gate';
import { useSession } from '@/shared/session/session-store';
import { ProjectCard } from './project-card';

/** 综合业务: the projects open to the person, and those with an application of theirs (R-M1). */
export default function ExamProjects() {
  const { session } = useSession();
  const resource = useResource(
    'GET /exam-projects',
    { query: {} },
    { isRemembered: true, isEnabled: session !== undefined },
  );
  return (
    <Page title="考试申报">
      <LoginGate purpose="登录后查看可申报的项目。">
        {() => (
          <ResourceView resource={resource}>
            {({ items }) => (
              <>
                {items.length === 0 && (
                  <StandIn icon="file" title="目前没有可申报的项目">
                    项目开放后会出现在这里；申报时间以考试公告为准。
                  </StandIn>
                )}
                {items.map((project) => (
                  <ProjectCard key={project.id} project={project} />
                ))}
                <LinkList>
                  <LinkRow
                    icon="file"
                    title="申报记录"
                    text="进度、审核结果和申报表"
                    onPress={() => go('pages/exam-application/index')}
                  />
                </LinkList>
              </>
            )}
          </ResourceView>
        )}
      </LoginGate>
    </Page>
  );
}
