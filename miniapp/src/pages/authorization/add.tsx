import { useState } from 'react';
import { Button } from '@/shared/controls/button';
import { CodeField } from '@/shared/controls/code-field';
import { Notice } from '@/shared/feedback/notice';
import { isWholeCode } from '@/shared/form/code-groups';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { goInstead } from '@/shared/navigation/go';
import { useLoginRequired } from '@/shared/session/use-login-required';

/** 添加业务: the code, then the face check that it leads to (R-H3, manual 001 §6). */
export default function AddBusiness() {
  useLoginRequired();
  const [code, setCode] = useState('');
  const { isBusy, problem, errors, send, showErrors } = useSending();
  const add = () => {
    if (!isWholeCode(code)) return showErrors({ '/code': '授权码为 10 位字母和数字，请填写完整。' });
    void send(
      {
        intention: 'authorization/add',
        label: '添加业务',
        route: 'POST /own-authorizations',
        input: { body: { code } },
      },
      ({ checkId }) => goInstead('pages/face-check/index', { id: checkId }),
    );
  };
  return (
    <Page title="添加业务">
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <SectionCard>
        <CodeField
          id="field-code"
          label="授权码"
          help="请向本单位人事（人事管理主体账号）或主管部门索取，"
          value={code}
          error={errors['/code']}
          onChange={setCode}
        />
        <Button id="add" isBusy={isBusy} isDisabled={code === ''} onPress={add}>
          下一步
        </Button>
      </SectionCard>
      <Notice tone="info">
        下一步进行人脸识别，确认是您本人操作。完成后，您即成为授权码所属单位该项业务的业务管理人。
      </Notice>
    </Page>
  );
}
