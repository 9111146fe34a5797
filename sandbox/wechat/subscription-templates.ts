/** The templates that were picked from WeChat's library for this mini-program: keyword → what it says. */
interface PickedTemplate {
  readonly title: string;
  readonly keywords: Readonly<Record<string, string>>;
}

const picked: Readonly<Record<string, PickedTemplate>> = {
  SandboxReviewOutcome0000000000000000000001: {
    title: '审核结果通知',
    keywords: { thing1: '申报项目', phrase2: '审核结果', thing3: '温馨提示' },
  },
  SandboxChangesRequested0000000000000000002: {
    title: '材料修改通知',
    keywords: { thing1: '申报项目', thing2: '审核机构', number3: '修改处数', time4: '截止时间' },
  },
  SandboxPaymentDue00000000000000000000000003: {
    title: '缴费提醒',
    keywords: { thing1: '申报项目', amount2: '缴费金额', time3: '截止时间' },
  },
  SandboxPaymentOutcome000000000000000000004: {
    title: '缴费结果通知',
    keywords: { thing1: '申报项目', amount2: '金额', phrase3: '状态' },
  },
};

export const pickedTemplateIds: readonly string[] = Object.keys(picked);

const time = String.raw`(\d{4}年\d{1,2}月\d{1,2}日 )?\d{1,2}:\d{2}(:\d{2})?`;

/** What a value may be, by the type at the head of its keyword. */
const rules: Readonly<Record<string, RegExp>> = {
  thing: /^.{1,20}$/,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  number: /^\d{1,32}(\.\d+)?$/,
  amount: /^[¥￥$]?\d{1,10}(\.\d+)?元?$/,
  time: new RegExp(`^${time}(~${time})?$`),
  date: /^\d{4}年\d{1,2}月\d{1,2}日( \d{1,2}:\d{2})?$/,
};

/** The message as it is shown, or WeChat's error. */
export function fillSubscriptionTemplate(
  id: string,
  values: Readonly<Record<string, string>>,
): { title: string; lines: string[] } | { errcode: number; errmsg: string } {
  const template = picked[id];
  if (!template) return { errcode: 40037, errmsg: 'invalid template_id' };
  const names = [...new Set([...Object.keys(template.keywords), ...Object.keys(values)])];
  const wrong = names.find((name) => {
    const rule = rules[name.replace(/\d+$/, '')];
    return !(name in template.keywords) || !rule?.test(values[name] ?? '');
  });
  if (wrong) return { errcode: 47003, errmsg: `argument invalid! data.${wrong}.value invalid` };
  const lines = Object.entries(template.keywords).map(([name, label]) => `${label}：${values[name] ?? ''}`);
  return { title: template.title, lines };
}
