import type { RegistrationDetail, RegistrationForm } from '@contracts/institution-registration';
import {
  askedOfKind,
  materialsAskedOf,
  type RegistrableKind,
  type RegistrationMaterial,
} from '@contracts/institution-registration-states';
import type { InstitutionName } from '@contracts/page';
import type { AcceptedConsents } from '../applicant/consents';

/** What is written out. */
export const textFields = ['applicantName', 'name', 'address', 'creditCode', 'licenceNumber'] as const;
export type TextField = (typeof textFields)[number];

export interface KeptPicture {
  uploadId: string;
  /** ISO time from which the server no longer has it, unless it was sent; absent for what was sent before. */
  expiresAt?: string;
}

/** The versions of the three texts of step 1. */
export interface AcceptedTexts extends AcceptedConsents {
  notice: string;
}

/** Those of them that go with the proof of a phone; the notice goes with the application. */
export const consentsOf = ({ privacy, agreement }: AcceptedTexts): AcceptedConsents => ({
  privacy,
  agreement,
});

/** An application as it is being filled in. */
export interface Draft {
  texts: Record<TextField, string>;
  kind?: RegistrableKind;
  supervisor?: InstitutionName;
  pictures: Partial<Record<RegistrationMaterial, KeptPicture>>;
  /** The texts as they were accepted in step 1. */
  accepted?: AcceptedTexts;
}

export const newDraft: Draft = {
  texts: { applicantName: '', name: '', address: '', creditCode: '', licenceNumber: '' },
  pictures: {},
};

/** What was sent and refused, to be corrected: everything as it was. */
export function draftOf({ form, supervisor, materials }: RegistrationDetail): Draft {
  const { applicantName, name, address, creditCode = '', licenceNumber = '', kind } = form;
  return {
    texts: { applicantName, name, address, creditCode, licenceNumber },
    kind,
    supervisor: { id: supervisor.id, name: supervisor.name },
    pictures: Object.fromEntries(materials.map(({ slot, uploadId }) => [slot, { uploadId }])),
  };
}

/** The form as the API takes it, of what the kind asks for alone; undefined while kind or supervisor is missing. */
export function formOf({ texts, kind, supervisor }: Draft): RegistrationForm | undefined {
  if (!kind || !supervisor) return undefined;
  return {
    applicantName: texts.applicantName.trim(),
    name: texts.name.trim(),
    address: texts.address.trim(),
    kind,
    supervisorId: supervisor.id,
    ...(askedOfKind[kind].creditCode && { creditCode: texts.creditCode.trim() }),
    ...(askedOfKind[kind].licence && { licenceNumber: texts.licenceNumber.trim() }),
  };
}

export interface SentMaterials {
  'application-form': string;
  'credit-certificate'?: string;
  licence?: string;
}

/** The pictures as the API takes them, those that the kind asks for; undefined while the stamped form is missing. */
export function materialsOf({ pictures, kind }: Draft): SentMaterials | undefined {
  const form = pictures['application-form'];
  if (!form || !kind) return undefined;
  const sent: SentMaterials = { 'application-form': form.uploadId };
  for (const slot of materialsAskedOf(kind)) {
    const picture = pictures[slot];
    if (picture) sent[slot] = picture.uploadId;
  }
  return sent;
}
