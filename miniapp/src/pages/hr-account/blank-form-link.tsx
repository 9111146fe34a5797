import Taro from '@tarojs/taro';
import { useState } from 'react';
import { Text, View } from '@tarojs/components';
import type { HrApplicationForm } from '@contracts/hr-account-application';
import { Button } from '@/shared/controls/button';
import { Notice } from '@/shared/feedback/notice';
import type { FieldErrors } from '@/shared/form/field-errors';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import { formatTime } from '@/shared/record/time-text';
import { missingInForm } from './proof-content';
import './hr-account.scss';

interface BlankFormLinkProps {
  unitId: string;
  form: HrApplicationForm;
  /** What must be filled in first, or is wrong with it. */
  onFaulty: (errors: FieldErrors) => void;
}

type Link = { url: string; expiresAt: string; isCopied: boolean };

/** 复制链接: the form with what was typed, to be downloaded in any browser, where it can be printed (001 §4). */
export function BlankFormLink({ unitId, form, onFaulty }: BlankFormLinkProps) {
  const [link, setLink] = useState<Link>();
  const { isBusy, problem, send } = useSending();
  const copy = () => {
    const missing = missingInForm(form);
    if (Object.keys(missing).length > 0) return onFaulty(missing);
    void send(
      {
        intention: `hr-account/blank-form/${unitId}`,
        label: '复制链接',
        route: 'POST /hr-account-applications/blank-form-links',
        input: { body: { institutionId: unitId, form } },
      },
      async ({ url, expiresAt }) => setLink({ url, expiresAt, isCopied: await isCopiedToClipboard(url) }),
      ({ fields }) => {
        if (fields.length > 0)
          onFaulty(Object.fromEntries(fields.map(({ path, message }) => [path, message])));
      },
    );
  };
  return (
    <SectionCard title="人事账号申请表">
      <View className="hr-account__note">
        请复制链接，粘贴到电脑或手机的浏览器中下载。表中已填好单位和您的信息，打印后加盖单位公章。
      </View>
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      {link && (
        <Notice tone={link.isCopied ? 'done' : 'needs-you'}>
          <View>
            {link.isCopied ? '链接已复制' : '没能自动复制，请长按下面的链接复制'}，
            {formatTime(link.expiresAt)} 前有效：
          </View>
          <Text id="blank-form-url" className="hr-account__link" selectable userSelect>
            {link.url}
          </Text>
        </Notice>
      )}
      <Button id="copy-link" kind="secondary" isBusy={isBusy} onPress={copy}>
        复制链接
      </Button>
    </SectionCard>
  );
}

const isCopiedToClipboard = (text: string): Promise<boolean> =>
  Taro.setClipboardData({ data: text }).then(
    () => true,
    () => false,
  );
