import { textOf } from '../context';
import { isIdNumber } from '../documents/id-number';
import type { Action } from './action';

const descriptions: Readonly<Record<string, string>> = {
  '0': '姓名和身份证号一致',
  '-1': '姓名和身份证号不一致',
  '-2': '非法身份证号（长度、校验位等不正确）',
  '-3': '非法姓名（长度、格式等不正确）',
  '-4': '证件库服务异常',
  '-5': '证件库中无此身份证记录',
  '-6': '权威比对系统升级中，请稍后再试',
  '-7': '认证次数超过当日限制',
};

/** The authority knows whom the sandbox has drawn a card for. */
export const idCardVerification: Action = ({ store, faults }, { Name, IdCard }) => {
  const name = textOf(Name);
  const number = textOf(IdCard);
  // A verdict that isn't one, such as −4, is told inside a good answer: a fault of its own name.
  const told = faults.take('IdCardVerification.Result')?.code;
  const result = told ?? verdict(name, number, store.state.register[number]);
  return { fields: { Result: result, Description: descriptions[result] ?? '' } };
};

function verdict(
  name: string,
  number: string,
  entry: { name: string; agreement: string } | undefined,
): string {
  if (!isIdNumber(number)) return '-2';
  if (!/^[\p{Script=Han}·]{2,30}$/u.test(name)) return '-3';
  if (!entry) return '-5';
  return entry.name === name && entry.agreement === 'agrees' ? '0' : '-1';
}
