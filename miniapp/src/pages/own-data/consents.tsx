import { useState } from 'react';
import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { consentKinds, consentWords, type ConsentKind } from '@contracts/consent-kinds';
import { Button } from '@/shared/controls/button';
import { ConfirmDialog } from '@/shared/feedback/confirm-dialog';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { formatTime } from '@/shared/record/time-text';
import { ResourceView } from '@/shared/resource/resource-view';
import { useResource } from '@/shared/resource/use-resource';
import { forgetPerson } from '@/shared/session/session-store';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { DocumentLink } from '@/pages/consent/document-link';
import './own-data.scss';

const consequences: Readonly<Record<ConsentKind, string>> = {
  face: '正在进行的人脸识别随即结束，不计入次数。以后需要确认本人时，可以改用证件扫描加短信验证码或人工核验；再用人脸识别前会重新征得您的同意。',
  privacy:
    '没有对隐私政策和用户协议的同意，平台无法为您提供服务：两者将一并撤回，您在所有设备上的登录立即结束。撤回前已依法进行的处理不受影响，已提交的申报继续办理。再次登录时须重新同意。要删除账号和信息，请注销账号。',
  agreement:
    '没有对隐私政策和用户协议的同意，平台无法为您提供服务：两者将一并撤回，您在所有设备上的登录立即结束。撤回前已依法进行的处理不受影响，已提交的申报继续办理。再次登录时须重新同意。要删除账号和信息，请注销账号。',
};

/** What one has agreed to, taken back with what follows from it, and its history (R-V2). */
export default function Consents() {
  const { session } = useLoginRequired();
  const options = { isEnabled: session !== undefined };
  const standing = useResource('GET /consents', {}, options);
  const history = useResource('GET /consents/history', {}, options);
  const [asked, setAsked] = useState<ConsentKind>();
  const { isBusy, problem, send } = useSending();

  const withdraw = (kind: ConsentKind) =>
    void send(
      {
        intention: `consents/${kind}/withdrawal`,
        label: '撤回同意',
        route: 'POST /consents/:kind/withdrawal',
        input: { params: { kind } },
      },
      () => {
        if (kind === 'face') return void Promise.all([standing.reload(), history.reload()]);
        forgetPerson();
        void Taro.reLaunch({ url: '/pages/home/index' });
      },
    ).finally(() => setAsked(undefined));

  return (
    <Page title="同意与撤回">
      {problem && <Notice tone="refused">{problem.message}</Notice>}
      <ResourceView resource={standing}>
        {({ items }) => (
          <>
            {consentKinds.map((kind) => {
              const given = items.find((consent) => consent.kind === kind);
              return (
                <SectionCard key={kind} title={consentWords[kind]}>
                  <View className="own-data__text">
                    {given ? `${formatTime(given.at)} 同意了 ${given.version} 版` : '没有同意，或已撤回'}
                  </View>
                  <DocumentLink kind={kind} />
                  {given && (
                    <View className="own-data__verb">
                      <Button id={`withdraw-${kind}`} kind="secondary" onPress={() => setAsked(kind)}>
                        撤回同意
                      </Button>
                    </View>
                  )}
                </SectionCard>
              );
            })}
          </>
        )}
      </ResourceView>
      <ResourceView resource={history}>
        {({ items }) => (
          <SectionCard title="记录">
            {items.map(({ kind, version, what, at }, place) => (
              <View key={place} className="own-data__line">
                {`${formatTime(at)} ${what === 'given' ? '同意' : '撤回同意'}《${consentWords[kind]}》${version} 版`}
              </View>
            ))}
          </SectionCard>
        )}
      </ResourceView>
      {asked && (
        <ConfirmDialog
          title={`撤回对《${consentWords[asked]}》的同意`}
          confirm="撤回同意"
          isDanger
          isBusy={isBusy}
          onCancel={() => setAsked(undefined)}
          onConfirm={() => withdraw(asked)}
        >
          {consequences[asked]}
        </ConfirmDialog>
      )}
    </Page>
  );
}
