import { Text, View } from '@tarojs/components';
import type { ApplicationDetail } from '@contracts/exam-application-routes';
import { Pressable } from '@/shared/controls/pressable';
import { Icon } from '@/shared/icon/icon';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { useResource } from '@/shared/resource/use-resource';
import { fieldTitle } from './field-title';
import './missing-list.scss';

/** What the reviewer asks to change; each line names its field and leads to it (UX: the asked changes as a list). */
export function RequestedChanges({ application }: { application: ApplicationDetail }) {
  return application.requestedChanges.length > 0 ? <ChangeList application={application} /> : null;
}

function ChangeList({ application }: { application: ApplicationDetail }) {
  const { id, projectId, projectVersion, requestedChanges, content } = application;
  const { data: project } = useResource('GET /exam-projects/:id', {
    params: { id: projectId },
    query: { version: projectVersion },
  });
  return (
    <SectionCard title={`请修改以下 ${requestedChanges.length} 处`}>
      <View className="missing-list">
        {requestedChanges.map(({ path, remark }) => (
          <Pressable
            key={path}
            className="missing-list__row"
            onPress={() => go('pages/exam-application/form', { id, field: path })}
          >
            <View className="missing-list__words">
              <Text className="missing-list__field">
                {project && content ? fieldTitle(project.definition, content, path) : '…'}
              </Text>
              <Text>{remark}</Text>
            </View>
            <Icon name="chevron-right" size="small" />
          </Pressable>
        ))}
      </View>
    </SectionCard>
  );
}
