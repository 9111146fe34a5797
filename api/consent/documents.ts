import type { ConsentDocument } from '../../contracts/consent';
import type { ConsentKind } from '../../contracts/consent-kinds';
import { agreement } from './agreement-text';
import { face } from './face-text';
import { privacy } from './privacy-text';

/** The texts in force. A changed text gets a new version, and everybody is asked again (R-V1). */
export const consentDocuments: Readonly<Record<ConsentKind, ConsentDocument>> = { privacy, agreement, face };

export const consentVersions = {
  privacy: privacy.version,
  agreement: agreement.version,
  face: face.version,
} as const;
