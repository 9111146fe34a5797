import type { ApplicationContent } from '../../contracts/exam-application';
import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { hidePrivate, revealPrivate } from '../../domain/form/private-fields';
import type { Encryption } from '../../runtime/encryption';

/** What was filled in as it is stored: the form's private values apart, encrypted, bound to the application (R-M5). */
export interface StoredContent {
  readonly content: ApplicationContent;
  readonly privateEnc: Buffer | null;
}

const placeOf = (applicationId: string): string => `application-content/${applicationId}`;

export function sealContent(
  encryption: Encryption,
  applicationId: string,
  { privateFields = [] }: Pick<ExamProjectDefinition, 'privateFields'>,
  content: ApplicationContent,
): StoredContent {
  const { open, hidden } = hidePrivate(content.form, privateFields);
  return {
    content: { ...content, form: open },
    privateEnc:
      Object.keys(hidden).length > 0
        ? encryption.encryptText(JSON.stringify(hidden), placeOf(applicationId))
        : null,
  };
}

export function openContent(
  encryption: Encryption,
  applicationId: string,
  { content, privateEnc }: StoredContent,
): ApplicationContent {
  if (!privateEnc) return content;
  const hidden = JSON.parse(encryption.decryptText(privateEnc, placeOf(applicationId))) as Record<
    string,
    unknown
  >;
  return { ...content, form: revealPrivate({ open: content.form, hidden }) };
}
