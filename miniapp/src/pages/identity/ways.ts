import { documentTypes, type DocumentType } from '@contracts/identity-states';

/** How an identity is proven: the card by the machine, the card by the administrator, another document by the administrator. */
export const ways = ['automatic', 'manual', 'other'] as const;
export type Way = (typeof ways)[number];

export const wayOf = (text: string | undefined): Way => ways.find((way) => way === text) ?? 'automatic';

export const wayWords = {
  automatic: '身份证（自动核验）',
  manual: '身份证（人工审核）',
  other: '其他证件（人工审核）',
} as const satisfies Record<Way, string>;

/** Documents of those who are no mainland residents. */
export const otherDocuments: readonly DocumentType[] = documentTypes.filter((type) => type !== 'id-card');
