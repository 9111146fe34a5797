import { randomUUID } from 'node:crypto';
import { textOf } from '../context';
import { isIdNumber } from '../documents/id-number';
import type { Action } from './action';

const lifetimeMs = 7_200_000;
const resultKeptMs = 3 * 24 * 3_600_000;

export const detectAuth: Action = ({ store }, fields, origin) => {
  if (textOf(fields.RuleId) === '') return { error: 'InvalidParameterValue.RuleIdNotExist' };
  const idNumber = textOf(fields.IdCard);
  if (!isIdNumber(idNumber)) return { error: 'FailedOperation.IdFormatError' };
  const token = randomUUID().toUpperCase();
  store.state.faceFlows[token] = {
    token,
    name: textOf(fields.Name),
    idNumber,
    redirectUrl: textOf(fields.RedirectUrl) || undefined,
    createdAt: new Date().toISOString(),
  };
  store.save();
  return { fields: { BizToken: token, Url: `${origin}/face/${token}` } };
};

export const getDetectInfoEnhanced: Action = ({ store }, fields) => {
  const flow = store.state.faceFlows[textOf(fields.BizToken)];
  if (!flow) return { error: 'InvalidParameterValue.BizTokenIllegal' };
  const age = Date.now() - Date.parse(flow.createdAt);
  if (age > (flow.errCode === undefined ? lifetimeMs : resultKeptMs)) {
    return { error: 'InvalidParameterValue.BizTokenExpired' };
  }
  const errCode = flow.errCode ?? null;
  const Text = {
    ErrCode: errCode,
    ErrMsg: errCode === null ? null : errCode === 0 ? '成功' : '比对相似度未达到通过标准',
    LiveStatus: errCode === null ? null : 0,
    Comparestatus: errCode,
    Name: flow.name,
    IdCard: flow.idNumber,
  };
  return { fields: { Text } };
};
