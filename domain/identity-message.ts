import type { DocumentType } from '../contracts/identity-states';
import type { DocumentFacts } from './document-facts';

/**
 * What the API leaves, encrypted, under the id of a message's update before it sends the message: names, numbers and free text never
 * enter a history. Deleted when the message is settled.
 */
export interface IdentityMessageBodies {
  scan: { readonly name: string; readonly documentNumber: string };
  'request-manual-review': {
    readonly documentType: DocumentType;
    readonly name: string;
    readonly documentNumber: string;
    readonly frontUploadId: string;
    /** Absent for documents of one page. */
    readonly backUploadId?: string;
  };
  /** Of a document whose number doesn't say sex and birth, what the reviewer read off it. */
  pass: { readonly facts: DocumentFacts };
  refuse: { readonly reason: string };
}
