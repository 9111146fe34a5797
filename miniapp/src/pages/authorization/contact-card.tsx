import { useState } from 'react';
import { View } from '@tarojs/components';
import type { AdministeredBusiness } from '@contracts/authorization-change';
import type { OfficeContact } from '@contracts/office-contact';
import { Button } from '@/shared/controls/button';
import { TextField } from '@/shared/controls/text-field';
import { Notice } from '@/shared/feedback/notice';
import { useSending } from '@/shared/form/use-sending';
import { SectionCard } from '@/shared/layout/section-card';
import './authorization.scss';

interface ContactCardProps {
  business: AdministeredBusiness;
  onSaved: () => void;
}

const nothingYet: OfficeContact = { department: '', officePhone: '' };

/** 所在部门、办公电话: filled in by who has the business, also after they activated it; the unit's table shows them (R-E3). */
export function ContactCard({ business: { id, contact }, onSaved }: ContactCardProps) {
  const [typed, setTyped] = useState(contact ?? nothingYet);
  const [isSaved, setSaved] = useState(false);
  const { isBusy, problem, errors, send, forgetError } = useSending();
  const set = (field: keyof OfficeContact) => (value: string) => {
    forgetError(`/${field}`);
    setSaved(false);
    setTyped((before) => ({ ...before, [field]: value }));
  };
  const isKnown = typed.department === contact?.department && typed.officePhone === contact.officePhone;
  const save = () =>
    void send(
      {
        intention: `business/${id}/contact`,
        label: '保存联系方式',
        route: 'PUT /own-businesses/:id/contact',
        input: { params: { id }, body: typed },
      },
      ({ contact: saved }) => {
        setTyped(saved ?? typed);
        setSaved(true);
        onSaved();
      },
    );
  return (
    <SectionCard title="联系方式">
      {problem && problem.fields.length === 0 && <Notice tone="refused">{problem.message}</Notice>}
      {isSaved && <Notice tone="done">已保存，本单位人事可以看到。</Notice>}
      <TextField
        id="field-department"
        label="所在部门"
        placeholder="例如 医务科"
        maxLength={100}
        value={typed.department}
        error={errors['/department']}
        onChange={set('department')}
      />
      <TextField
        id="field-officePhone"
        label="办公电话"
        placeholder="固定电话，例如 027-87654321"
        maxLength={40}
        value={typed.officePhone}
        error={errors['/officePhone']}
        onChange={set('officePhone')}
      />
      <View className="authorization__note">本单位人事在“业务帐号管理”中可以看到，用于工作联系。</View>
      <Button id="save-contact" kind="secondary" isBusy={isBusy} isDisabled={isKnown} onPress={save}>
        保存
      </Button>
    </SectionCard>
  );
}
