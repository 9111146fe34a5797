import type { DocumentType } from '@contracts/identity-states';
import { onForget } from '@/shared/session/on-forget';

/** What was typed, between the form and the pictures. In memory alone: a name and a number stay on no device. */
export interface IdentityDraft {
  documentType: DocumentType;
  name: string;
  documentNumber: string;
}

let draft: IdentityDraft | undefined;

export const currentDraft = (): IdentityDraft | undefined => draft;

export function keepDraft(typed: IdentityDraft): void {
  draft = typed;
}

export function forgetDraft(): void {
  draft = undefined;
}

onForget(forgetDraft);
