import { View } from '@tarojs/components';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { go } from '@/shared/navigation/go';
import type { RequestProblem } from '@/shared/request/request-problem';

/** Why it was not sent, with the way to what is missing outside this form. */
export function SubmitProblem({ problem }: { problem: RequestProblem }) {
  return (
    <Notice tone="refused">
      <View>{problem.message}</View>
      {problem.code === 'unit-missing' && (
        <Button kind="text" size="small" onPress={() => go('pages/unit/index')}>
          去绑定工作单位
        </Button>
      )}
      {problem.code === 'not-verified' && (
        <Button kind="text" size="small" onPress={() => go('pages/identity/index')}>
          去实名认证
        </Button>
      )}
    </Notice>
  );
}
