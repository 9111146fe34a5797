import { useState } from 'react';
import { useRouter } from '@tarojs/taro';
import { documentTypeWords, type DocumentType } from '@contracts/identity-states';
import { Button } from '@/shared/controls/button';
import { ChoiceField } from '@/shared/controls/choice-field';
import { TextField } from '@/shared/controls/text-field';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { go, goInstead } from '@/shared/navigation/go';
import { useLoginRequired } from '@/shared/session/use-login-required';
import { currentDraft, keepDraft } from './draft';
import { IdentitySteps } from './identity-steps';
import { otherDocuments, wayOf, wayWords } from './ways';
import './identity.scss';

/** Step 1, 信息填写: what is wrong is said before a picture is taken (R-B2). */
export default function IdentityForm() {
  const way = wayOf(useRouter().params.way);
  useLoginRequired();
  const draft = currentDraft();
  const [name, setName] = useState(draft?.name ?? '');
  const [documentNumber, setDocumentNumber] = useState(draft?.documentNumber ?? '');
  const [documentType, setDocumentType] = useState<DocumentType | undefined>(
    way === 'other' ? otherDocuments.find((type) => type === draft?.documentType) : 'id-card',
  );
  const { isBusy, problem, errors, send, showErrors } = useSending();

  const next = () => {
    if (!documentType) return showErrors({ '/documentType': '请选择证件类型。' });
    const typed = { documentType, name, documentNumber };
    void send(
      {
        intention: 'identity/form-check',
        label: '下一步',
        route: 'POST /identity/form-checks',
        input: { body: { ...typed, way: way === 'automatic' ? 'automatic' : 'manual' } },
      },
      () => {
        keepDraft(typed);
        go('pages/identity/scan', { way });
      },
    );
  };

  return (
    <Page
      title="信息填写"
      aside={<IdentitySteps now="信息填写" />}
      actions={
        <BottomBar>
          {way === 'automatic' && (
            <Button kind="text" onPress={() => goInstead('pages/identity/form', { way: 'manual' })}>
              改用人工审核
            </Button>
          )}
          <Button id="next" isBusy={isBusy} onPress={next}>
            下一步
          </Button>
        </BottomBar>
      }
    >
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      {way === 'other' && (
        <Notice tone="info">
          以下证件仅供非大陆居民使用，选择即表示您不是大陆居民。提交后由平台管理员审核。
        </Notice>
      )}
      <SectionCard title={wayWords[way]}>
        {way === 'other' && (
          <ChoiceField
            id="field-documentType"
            label="证件类型"
            value={documentType}
            options={otherDocuments.map((type) => ({ value: type, text: documentTypeWords[type] }))}
            error={errors['/documentType']}
            onChange={(chosen) => setDocumentType(otherDocuments.find((type) => type === chosen))}
          />
        )}
        <TextField
          id="field-name"
          label="真实姓名"
          help="与证件上的姓名一致，少数民族姓名中的“·”请保留。"
          placeholder="请输入真实姓名"
          maxLength={50}
          value={name}
          error={errors['/name']}
          onChange={setName}
        />
        <TextField
          id="field-documentNumber"
          label="证件编号"
          kind={way === 'other' ? 'text' : 'idcard'}
          placeholder="请输入证件编号"
          maxLength={40}
          value={documentNumber}
          error={errors['/documentNumber']}
          onChange={setDocumentNumber}
        />
      </SectionCard>
    </Page>
  );
}
