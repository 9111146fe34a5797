import { closureObstacleWords, type ClosureObstacle } from '@contracts/account-closure-states';
import { Notice } from '@/shared/feedback/notice';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import type { PagePath } from '@/shared/navigation/page-paths';

/** Where each is settled. */
const pages: Readonly<Record<ClosureObstacle, { title: string; page: PagePath }>> = {
  application: { title: '申报记录', page: 'pages/exam-application/index' },
  payment: { title: '申报记录', page: 'pages/exam-application/index' },
  identity: { title: '实名认证', page: 'pages/identity/index' },
  'institution-registration': { title: '消息', page: 'pages/inbox/index' },
  'hr-account-application': { title: '单位人事账号管理', page: 'pages/hr-account/index' },
  authorization: { title: '本人业务账号管理', page: 'pages/authorization/index' },
  'face-check': { title: '本人业务账号管理', page: 'pages/authorization/index' },
  role: { title: '本人业务账号管理', page: 'pages/authorization/index' },
  roster: { title: '工作单位', page: 'pages/unit/index' },
  binding: { title: '工作单位', page: 'pages/unit/index' },
  other: { title: '消息', page: 'pages/inbox/index' },
};

/** What must be settled first, each leading to where that is done. */
export function ClosureObstacles({ obstacles }: { obstacles: readonly ClosureObstacle[] }) {
  return (
    <>
      <Notice tone="needs-you">还有没有办结的事项，须先办结才能注销。</Notice>
      <LinkList>
        {obstacles.map((obstacle) => (
          <LinkRow
            key={obstacle}
            icon="alert"
            title={pages[obstacle].title}
            text={sentencesOf(obstacle)}
            onPress={() => go(pages[obstacle].page)}
          />
        ))}
      </LinkList>
    </>
  );
}

function sentencesOf(obstacle: ClosureObstacle): string {
  const { what, toDo } = closureObstacleWords[obstacle];
  return `${what}。${toDo}。`;
}
