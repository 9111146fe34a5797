import { Text, View } from '@tarojs/components';
import type { ExamProjectSummary } from '@contracts/exam-project-routes';
import { SectionCard } from '@/shared/layout/section-card';
import { openingText } from './opening-text';
import './project-card.scss';

export function ProjectHead({ project }: { project: ExamProjectSummary }) {
  return (
    <SectionCard>
      <Text className="project-card__name">{project.name}</Text>
      <View className="project-card__summary">{project.summary}</View>
      <View className="project-card__line">{openingText(project.windows, Date.now())}</View>
      {project.application && <View className="project-card__own">{project.application.headline}</View>}
    </SectionCard>
  );
}
