import { Text, View } from '@tarojs/components';
import { applicationStateWords } from '@contracts/exam-application-states';
import type { ExamProjectSummary } from '@contracts/exam-project-routes';
import { Pressable } from '@/shared/controls/pressable';
import { go } from '@/shared/navigation/go';
import { StateBadge } from '@/shared/record/badge';
import { stateTones } from '@/pages/exam-application/state-tones';
import { openingText } from './opening-text';
import './project-card.scss';

/** One project as a tile: what it is, until when one may apply, and how the own application stands. */
export function ProjectCard({ project }: { project: ExamProjectSummary }) {
  const { application, isOpen } = project;
  return (
    <Pressable className="project-card" onPress={() => go('pages/exam-project/detail', { id: project.id })}>
      <View className="project-card__head">
        <Text className="project-card__name">{project.name}</Text>
        {application ? (
          <StateBadge tone={stateTones[application.state]}>
            {applicationStateWords[application.state]}
          </StateBadge>
        ) : (
          <StateBadge tone={isOpen ? 'done' : 'quiet'}>{isOpen ? '开放申报' : '未开放'}</StateBadge>
        )}
      </View>
      <View className="project-card__summary">{application?.headline ?? project.summary}</View>
      <View className="project-card__line">{openingText(project.windows, Date.now())}</View>
    </Pressable>
  );
}
