import { View } from '@tarojs/components';
import { StandIn } from '@/shared/feedback/page-states';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { ProjectCard } from '@/pages/exam-project/project-card';
import './home.scss';

/** 综合业务: the projects open to the person, and those with an application of theirs (R-M1). */
export function Projects() {
  const resource = useResource('GET /exam-projects', { query: {} }, { isRemembered: true });
  return (
    <View className="home__group">
      <View className="home__title">综合业务</View>
      <ResourceView resource={resource} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <StandIn icon="file" title="目前没有可申报的项目">
              项目开放后会出现在这里；申报时间以考试公告为准。
            </StandIn>
          ) : (
            <View className="home__tiles">
              {items.map((project) => (
                <ProjectCard key={project.id} project={project} />
              ))}
            </View>
          )
        }
      </ResourceView>
    </View>
  );
}
