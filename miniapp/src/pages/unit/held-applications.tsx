import { View } from '@tarojs/components';
import type { MyUnit } from '@contracts/unit';
import { Notice } from '@/shared/feedback/notice';
import { LinkList, LinkRow } from '@/shared/layout/link-list';
import { go } from '@/shared/navigation/go';
import './unit.scss';

interface HeldApplicationsProps {
  applications: MyUnit['heldApplications'];
  isBound: boolean;
}

/** What the change of unit holds, each with the way to where it is withdrawn and sent again (R-C4). */
export function HeldApplications({ applications, isBound }: HeldApplicationsProps) {
  if (applications.length === 0) return null;
  return (
    <View className="unit__held">
      <Notice tone="needs-you">
        {isBound
          ? '以下申报是以原单位提交的，已暂停。请打开申报，撤回后重新提交，将由现在的单位审核。'
          : '以下申报是以原单位提交的，已暂停。请先绑定新的工作单位，再打开申报，撤回后重新提交。'}
      </Notice>
      <LinkList>
        {applications.map(({ id, projectName }) => (
          <LinkRow
            key={id}
            title={projectName}
            text="单位已变更，请撤回重报"
            onPress={() => go('pages/exam-application/detail', { id })}
          />
        ))}
      </LinkList>
    </View>
  );
}
