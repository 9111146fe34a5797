import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import type { PersonMatch } from '@contracts/authorization';
import {
  authorizationChangeKinds,
  authorizationChangeKindWords,
} from '@contracts/authorization-change-states';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { goInstead } from '@/shared/navigation/go';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { emptyPerson, PersonForm, type TypedPerson } from './person-form';
import { MatchedPerson } from './matched-person';

/** 转移业务管理人, 添加辅助管理员: whom, are they the right one, then the own face check (R-H5, manual 001 §6). */
export default function ChangeAdministrators() {
  useLoginRequired();
  const { id = '', kind: asked } = useRouter().params;
  const kind = authorizationChangeKinds.find((one) => one === asked) ?? 'transfer';
  const [typed, setTyped] = useState<TypedPerson>(emptyPerson);
  const [answer, setAnswer] = useState<{ to: TypedPerson; match: PersonMatch }>();
  const { isBusy, problem, errors, send, showErrors } = useSending();
  const params = { id };
  const what = authorizationChangeKindWords[kind];

  const compare = () => {
    if (typed.name.trim() === '') return showErrors({ '/name': '请填写姓名。' });
    void send(
      {
        intention: `authorization-change/${id}/match`,
        label: '核对',
        route: 'POST /own-businesses/:id/matches',
        input: { params, body: typed },
      },
      (match) => setAnswer({ to: typed, match }),
    );
  };
  const begin = (matchId: string) =>
    void send(
      {
        intention: `authorization-change/${id}/${kind}`,
        label: what,
        route: 'POST /own-businesses/:id/changes',
        input: { params, body: { kind, matchId } },
      },
      ({ checkId }) =>
        checkId
          ? goInstead('pages/face-check/index', { id: checkId })
          : goInstead('pages/authorization/index'),
      // A match lives half an hour: refused, it is compared anew, with what is typed still there.
      () => setAnswer(undefined),
    );
  // It counts for what was compared alone, which may have been typed over meanwhile.
  const match = answer?.to === typed ? answer.match : undefined;
  const matchId = match?.matchId;

  return (
    <Page
      title={what}
      actions={
        matchId ? (
          <Button id="begin" isBusy={isBusy} onPress={() => begin(matchId)}>
            确认是此人，进行人脸识别
          </Button>
        ) : (
          <Button id="compare" isBusy={isBusy} onPress={compare}>
            核对
          </Button>
        )
      }
    >
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      {match && <MatchedPerson match={match} onOther={() => setAnswer(undefined)} />}
      {!matchId && <PersonForm typed={typed} errors={errors} onChange={setTyped} />}
      <Notice tone="info">
        {kind === 'transfer'
          ? '下一步由您本人进行人脸识别，再由对方在 7 天内接受。对方接受时，您的业务管理人权限终止，不能自行恢复。'
          : '下一步由您本人进行人脸识别，再由对方在 7 天内接受。对方可以和您一样办理审核，您可以随时移除。'}
      </Notice>
    </Page>
  );
}
