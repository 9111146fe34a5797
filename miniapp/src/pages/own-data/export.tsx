import { useState } from 'react';
import { View } from '@tarojs/components';
import type { OwnData } from '@contracts/own-data';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go } from '@/shared/navigation/go';
import { openDocument } from '@/shared/platform/open-document';
import { formatTime } from '@/shared/record/time-text';
import { asRequestProblem } from '@/shared/request/request-problem';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { OwnCode } from './own-code';
import './own-data.scss';

/** The workbook with all that the platform holds, once a code has shown whose phone this is (R-V2). */
export default function ExportOwnData() {
  const { session } = useLoginRequired();
  const resource = useResource('GET /own-data', {}, { isEnabled: session !== undefined });
  return (
    <Page title="导出个人信息">
      <SectionCard title="文件里有什么">
        <View className="own-data__text">
          平台保存的您的全部信息，每类一张表。其中有您的完整证件号码和手机号码，也有您在申报中填写的他人信息，请妥善保管，不要转发。
        </View>
      </SectionCard>
      <ResourceView resource={resource}>
        {(data) =>
          data.phoneMasked === null ? (
            <SectionCard>
              <View className="own-data__text">
                导出前要用短信验证码确认是您本人。您的账号还没有绑定手机。
              </View>
              <Button onPress={() => go('pages/login/phone')}>绑定手机</Button>
            </SectionCard>
          ) : data.provenUntil === null ? (
            <Confirm phoneMasked={data.phoneMasked} onProven={() => void resource.reload()} />
          ) : (
            <Take data={data} onRefused={() => void resource.reload()} />
          )
        }
      </ResourceView>
    </Page>
  );
}

function Confirm({ phoneMasked, onProven }: { phoneMasked: string; onProven: () => void }) {
  const [code, setCode] = useState('');
  const { isBusy, problem, errors, send, showErrors, forgetError } = useSending();
  const prove = () => {
    if (!/^\d{6}$/.test(code)) return showErrors({ '/code': '请填写 6 位短信验证码。' });
    void send(
      {
        intention: 'own-data/phone',
        label: '确认本人',
        route: 'POST /own-data/phone',
        input: { body: { code } },
      },
      onProven,
    );
  };
  return (
    <SectionCard title="确认是您本人">
      {problem?.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <OwnCode
        route="POST /own-data/sms-codes"
        phoneMasked={phoneMasked}
        value={code}
        error={errors['/code']}
        onChange={(typed) => {
          forgetError('/code');
          setCode(typed);
        }}
      />
      <Button id="prove-own-phone" isBusy={isBusy} onPress={prove}>
        下一步
      </Button>
    </SectionCard>
  );
}

const verb = process.env.TARO_ENV === 'h5' ? '下载文件' : '打开文件';

function Take({ data, onRefused }: { data: OwnData; onRefused: () => void }) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();
  const take = () => {
    setBusy(true);
    setProblem(undefined);
    openDocument('GET /own-data/export.xlsx', {}, '我的个人信息.xlsx')
      .catch((thrown: unknown) => {
        setProblem(asRequestProblem(thrown).message);
        onRefused();
      })
      .finally(() => setBusy(false));
  };
  return (
    <SectionCard title="已确认是您本人">
      {problem && <Notice tone="refused">{problem}</Notice>}
      <View className="own-data__text">
        {data.provenUntil && `${formatTime(data.provenUntil)} 之前可以导出。每次导出都会被记录。`}
      </View>
      <Button id="take-own-data" isBusy={isBusy} onPress={take}>
        {verb}
      </Button>
    </SectionCard>
  );
}
