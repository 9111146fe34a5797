import { useRouter } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { Answer } from '@/shared/request/route-types';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { Facts } from '@/shared/record/facts';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { LoginGate } from '@/shared/session/login-gate';
import { useSession } from '@/shared/session/session-store';
import { NeededList } from './needed-list';
import { ProjectHead } from './project-head';
import { ProjectWindows } from './project-windows';
import { routeText } from './route-text';
import { StartBar } from './start-bar';
import { feeLines } from '@/pages/exam-application/fee-text';

/** One project before the start: dates, what is needed and how long it takes, fee, who reviews (R-M1). */
export default function ExamProjectDetail() {
  const { id = '' } = useRouter().params;
  const { session } = useSession();
  const resource = useResource(
    'GET /exam-projects/:id',
    { params: { id } },
    { isEnabled: session !== undefined },
  );
  const { data } = resource;
  return (
    <Page title="申报项目" actions={data && session && <StartBar project={data} person={session.person} />}>
      <LoginGate purpose="登录后查看这个项目。">
        {() => <ResourceView resource={resource}>{(project) => <Project project={project} />}</ResourceView>}
      </LoginGate>
    </Page>
  );
}

function Project({ project }: { project: Answer<'GET /exam-projects/:id'> }) {
  const { definition } = project;
  return (
    <>
      <ProjectHead project={project} />
      <SectionCard title="各阶段时间">
        <ProjectWindows windows={project.windows} />
      </SectionCard>
      <SectionCard title={`申报前准备（填写约需 ${definition.minutesToFill} 分钟）`}>
        <NeededList definition={definition} />
      </SectionCard>
      <SectionCard title="费用与审核">
        <Facts
          facts={[
            {
              label: '费用',
              value: feeLines(definition).map((line) => <View key={line}>{line}</View>),
            },
            { label: '审核', value: routeText(definition) },
          ]}
        />
      </SectionCard>
    </>
  );
}
