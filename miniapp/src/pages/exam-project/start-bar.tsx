import { View } from '@tarojs/components';
import type { Person } from '@contracts/login';
import { Button } from '@/shared/controls/button';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { go } from '@/shared/navigation/go';
import type { Answer } from '@/shared/request/route-types';
import { startOf } from './start';

interface StartBarProps {
  project: Answer<'GET /exam-projects/:id'>;
  person: Person;
}

/** Start, go on, or look at the progress; where neither is possible, why and what to do. */
export function StartBar({ project, person }: StartBarProps) {
  const { isBusy, problem, send } = useSending();
  const start = startOf(project, person.identityState);
  const begin = () =>
    void send(
      {
        intention: `exam-project/${project.id}/start`,
        label: '开始申报',
        route: 'POST /applications',
        input: { body: { projectId: project.id } },
      },
      ({ id }) => go('pages/exam-application/form', { id }),
    );
  return (
    <>
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      {start.sentence && <View className="start-bar__sentence">{start.sentence}</View>}
      <BottomBar>
        {start.kind === 'verify' && (
          <Button id="project-verify" onPress={() => go('pages/identity/index')}>
            去实名认证
          </Button>
        )}
        {start.kind === 'begin' && (
          <Button id="project-start" isBusy={isBusy} onPress={begin}>
            开始申报
          </Button>
        )}
        {start.kind === 'go-on' && (
          <Button
            id="project-start"
            onPress={() => go('pages/exam-application/form', { id: start.applicationId })}
          >
            继续填写
          </Button>
        )}
        {start.kind === 'progress' && (
          <Button
            id="project-progress"
            onPress={() => go('pages/exam-application/detail', { id: start.applicationId })}
          >
            进度查询
          </Button>
        )}
        {start.kind === 'closed' && (
          <Button kind="secondary" onPress={() => go('pages/exam-project/index')}>
            查看其他项目
          </Button>
        )}
      </BottomBar>
    </>
  );
}
