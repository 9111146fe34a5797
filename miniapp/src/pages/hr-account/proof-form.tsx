import type { ReactNode } from 'react';
import { View } from '@tarojs/components';
import type { HrApplicationDetail, HrApplicationForm } from '@contracts/hr-account-application';
import {
  hrApplicationPictures,
  hrApplicationPictureTitles,
  type HrApplicationPicture,
} from '@contracts/hr-account-application-states';
import { Button } from '@/shared/controls/button';
import { TextField } from '@/shared/controls/text-field';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { BottomBar } from '@/shared/layout/bottom-bar';
import { Page } from '@/shared/layout/page';
import { SectionCard } from '@/shared/layout/section-card';
import { PhotoSlot } from '@/shared/photo/photo-slot';
import type { Intention } from '@/shared/request/send-intention';
import { ApplySteps } from './apply-steps';
import { BlankFormLink } from './blank-form-link';
import { missingOf, picturesSent, withoutPicture, type ProofContent } from './proof-content';
import { useProofDraft } from './use-proof-draft';
import './hr-account.scss';

type SendRoute = 'POST /hr-account-applications' | 'POST /hr-account-applications/:id/correction';

interface ProofFormProps {
  unit: { id: string; name: string; code: string };
  /** What was sent before, to be mended. */
  sent?: HrApplicationDetail;
  notice?: ReactNode;
  sending: (content: ProofContent) => Intention<SendRoute>;
  onBack?: () => void;
  onSent: (application: HrApplicationDetail) => void;
}

const nothingYet = { form: { department: '', officePhone: '' }, pictures: {} };

const pageLimits = { minWidth: 480, minHeight: 480 };

/** 捆绑单位: who one is there, the stamped form, and what else proves it (001 §4). */
export function ProofForm({ unit, sent, notice, sending, onBack, onSent }: ProofFormProps) {
  const { draft, isRestored, hasLostPictures, change, forget } = useProofDraft(
    sent?.id ?? unit.id,
    sent ? { form: sent.form, pictures: picturesSent(sent) } : nothingYet,
  );
  const { form, pictures } = draft;
  const { isBusy, problem, errors, send, showErrors, forgetError } = useSending();
  const set = (field: keyof HrApplicationForm) => (value: string) => {
    forgetError(`/form/${field}`);
    change((before) => ({ form: { ...before.form, [field]: value } }));
  };
  const keep = (slot: HrApplicationPicture, uploadId: string) => {
    forgetError(`/pictures/${slot}`);
    change((before) => ({ pictures: { ...before.pictures, [slot]: uploadId } }));
  };
  const submit = () => {
    const { missing, content } = missingOf(form, pictures);
    if (!content) return showErrors(missing);
    void send(sending(content), (application) => {
      forget();
      onSent(application);
    });
  };
  return (
    <Page
      title={sent ? '修改申请' : '申请账号'}
      aside={<ApplySteps now="上传证明" />}
      actions={
        <BottomBar>
          {onBack && (
            <Button kind="secondary" onPress={onBack}>
              上一步
            </Button>
          )}
          <Button id="submit" isBusy={isBusy} onPress={submit}>
            {sent ? '重新提交' : '提交申请'}
          </Button>
        </BottomBar>
      }
    >
      {notice}
      {isRestored && (
        <Notice tone="info">
          已恢复您上次填写、尚未提交的内容。{hasLostPictures && '上次的图片已超过 30 分钟，请重新上传。'}
        </Notice>
      )}
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      <SectionCard title={unit.name}>
        <TextField
          id="field-form-department"
          label="所在部门"
          placeholder="例如 人事科"
          maxLength={100}
          value={form.department}
          error={errors['/form/department']}
          onChange={set('department')}
        />
        <TextField
          id="field-form-officePhone"
          label="办公电话"
          placeholder="固定电话，例如 027-87654321"
          maxLength={40}
          value={form.officePhone}
          error={errors['/form/officePhone']}
          onChange={set('officePhone')}
        />
        <View className="hr-account__note">
          审核结果以短信发送到您绑定的手机；需要核实时，主管部门拨打办公电话。
        </View>
      </SectionCard>
      <BlankFormLink unitId={unit.id} form={form} onFaulty={showErrors} />
      <SectionCard title="证明材料">
        {hrApplicationPictures.map((slot) => (
          <PhotoSlot
            key={slot}
            id={`field-pictures-${slot}`}
            request={{ title: titleOf(slot), frame: 'page' }}
            help={helpOf[slot]}
            limits={pageLimits}
            purpose="hr-account-application"
            uploadId={pictures[slot]}
            error={errors[`/pictures/${slot}`]}
            onUploaded={({ id }) => keep(slot, id)}
            onRemove={
              slot === 'application-form'
                ? undefined
                : () => change((before) => ({ pictures: withoutPicture(before.pictures, slot) }))
            }
          />
        ))}
      </SectionCard>
    </Page>
  );
}

const titleOf = (slot: HrApplicationPicture): string =>
  slot === 'employment-proof'
    ? `${hrApplicationPictureTitles[slot]}（选填）`
    : hrApplicationPictureTitles[slot];

const helpOf = {
  'application-form': '下载的申请表打印后加盖单位公章，整页拍清楚。',
  'employment-proof': '例如任命文件、工作证或在职证明。',
} as const satisfies Record<HrApplicationPicture, string>;
