import type { Knex } from 'knex';
import type { OwnData, OwnDataOfKind } from '../../contracts/own-data';
import { ownDataKinds, type OwnDataKind } from '../../contracts/own-data-kinds';
import { describeAccess } from '../../domain/access-sentences';
import type { RetentionConfig } from '../../runtime/config';
import { describePerson } from '../login/describe';
import { correctionProofKeptFor, keptFor, petitionProofKeptFor } from '../retention/kept-for';
import type { Services } from '../services';
import type { CurrentSession } from '../session/current-session';
import { lookerWords, looksAt } from './access-sheet';
import { minuteOf } from './own-sheet';
import { findProof } from './proof';
import { factsOf, type OwnFacts } from './summary-facts';

/** So many of the latest looks are named on the page; the workbook has all. */
const looksShown = 5;

/** What the platform holds about oneself, in plain words by kind, numbers masked as every screen has them (R-V2). */
export async function summariseOwnData(services: Services, session: CurrentSession): Promise<OwnData> {
  const { database } = services;
  const { personId } = session;
  const [person, facts, looks, proof] = await Promise.all([
    describePerson(services, personId),
    factsOf(database, personId),
    looksOf(database, personId),
    findProof(database, session.id),
  ]);
  const lines: Record<OwnDataKind, readonly string[]> = {
    ...facts.lines,
    basic: [
      person.name ?? '尚未实名',
      person.phoneMasked ? `手机 ${person.phoneMasked}` : '未绑定手机',
      person.hasWechat ? '已绑定微信' : '未绑定微信',
    ],
    identity: person.documentNumberMasked ? [`证件号码 ${person.documentNumberMasked}`] : ['尚未认证'],
    access: looks.lines,
  };
  const counts: OwnFacts['counts'] = { ...facts.counts, access: looks.count };
  const kept = keptWords(services.config.retention);
  return {
    kinds: ownDataKinds.map((kind): OwnDataOfKind => ({
      kind,
      count: counts[kind],
      lines: [...lines[kind]],
      keptFor: kept[kind],
    })),
    phoneMasked: person.phoneMasked,
    provenUntil: proof?.toISOString() ?? null,
  };
}

async function looksOf(database: Knex, personId: string): Promise<{ count: number; lines: string[] }> {
  const [all, latest] = await Promise.all([
    looksAt(database, personId).clearSelect().count<{ count: string }[]>(),
    looksAt(database, personId).orderBy('seen.at', 'desc').limit(looksShown),
  ]);
  return {
    count: Number(all[0]?.count ?? 0),
    lines: latest.map((row) => `${minuteOf(row.at)} ${lookerWords(row)}：${describeAccess(row.action)}`),
  };
}

const withAccount = '账号注销前';

function keptWords(retention: RetentionConfig): Readonly<Record<OwnDataKind, string>> {
  const kept = keptFor(retention);
  return {
    basic: withAccount,
    identity: `${withAccount}；提交过申报的，姓名和证件随申报记录保留`,
    unit: `移除人员名册：${kept['left-entry']}`,
    petitions: `机构注册和人事账号的办理记录和审核意见长期保留，申请人姓名和办公电话，账号注销前；转出申请：${kept['left-entry']}；证明材料：${petitionProofKeptFor(retention)}`,
    corrections: `${kept.correction}；证明材料：${correctionProofKeptFor(retention)}`,
    details: withAccount,
    applications: `联系方式和第三人信息：${kept['application-private']}；填报内容和材料：${kept['application-content']}`,
    payments: `作为考试和财务记录长期保留；转账凭证：${kept['transfer-proof']}`,
    messages: kept.message,
    logins: '登录：结束后 30 天；同意的时间长期保留',
    access: kept['access-log'],
  };
}
