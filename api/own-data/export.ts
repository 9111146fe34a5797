import { ownDataKinds, ownDataWords, type OwnDataKind } from '../../contracts/own-data-kinds';
import { shanghaiDay } from '../../domain/shanghai-day';
import { recordAccess } from '../access-event';
import type { RequestContext } from '../request-context';
import type { StreamedFile } from '../route';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { writeSheets } from '../spreadsheet/write-sheet';
import { accessSheet } from './access-sheet';
import { applicationSheet } from './application-sheet';
import { basicSheet, identitySheet } from './identity-sheets';
import { correctionSheet } from './correction-sheet';
import { loginSheet } from './login-sheet';
import { messageSheet } from './message-sheet';
import type { OwnSheet } from './own-sheet';
import { paymentSheet } from './payment-sheet';
import { petitionSheet } from './petition-sheet';
import { getProof } from './proof';
import { detailsSheet, unitSheet } from './unit-sheets';

/** What there is of each kind. */
export const ownSheets: Readonly<Record<OwnDataKind, OwnSheet>> = {
  basic: basicSheet,
  identity: identitySheet,
  unit: unitSheet,
  petitions: petitionSheet,
  corrections: correctionSheet,
  details: detailsSheet,
  applications: applicationSheet,
  payments: paymentSheet,
  messages: messageSheet,
  logins: loginSheet,
  access: accessSheet,
};

/**
 * All that the platform holds about oneself as a workbook, whole numbers in it: after a code to the phone, and written down
 * before it leaves (R-V2, R-S3). Each kind is read when its sheet is written: memory holds one.
 */
export async function exportOwnData(
  services: Services,
  session: CurrentSession,
  context: RequestContext,
): Promise<StreamedFile> {
  await getProof(services.database, session.id);
  const { personId } = session;
  await recordAccess(services.database, session, context, {
    action: 'own-data.exported',
    subject: `person/${personId}`,
  });
  return {
    fileName: `我的个人信息-${shanghaiDay(new Date())}.xlsx`,
    write: (out) =>
      writeSheets(
        out,
        ownDataKinds.map((kind) => {
          const { columns, read } = ownSheets[kind];
          return { name: ownDataWords[kind], columns, pages: pageOf(() => read(services, personId)) };
        }),
      ),
  };
}

async function* pageOf(read: () => Promise<string[][]>): AsyncGenerator<string[][]> {
  yield await read();
}
