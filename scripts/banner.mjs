/**
 * What the console shows when everything runs: addresses, and how to go through the main job.
 * @param {{ settings: import('./settings.mjs').Settings, own: import('./settings.mjs').OwnParts, shape: string, seconds: number }} options shape: nothing for the usual one
 */
export function banner({ settings, own, shape, seconds }) {
  const { publicOrigin, dataDir, ports } = settings;
  const lines = [
    '',
    `✔ 湖北卫生人才 已启动（${seconds.toFixed(1)} 秒）`,
    ...(shape ? ['', `  ${shape}`] : []),
    '',
    `  首页            ${publicOrigin}/`,
    `  小程序（H5）     ${publicOrigin}/m/`,
    `  管理端          ${publicOrigin}/admin/`,
    `  流程历史        ${publicOrigin}/temporal/ （以监督员登录管理端后）`,
    `  接口文档        ${publicOrigin}/docs`,
  ];
  if (own.sandbox) {
    lines.push(
      `  沙箱            http://127.0.0.1:${ports.sandbox}/`,
      '',
      '  ⚠ 正在使用沙箱：短信、微信、支付、人脸与证件识别都是模拟的，人员均为虚构。The sandbox stands in for the providers.',
    );
  }
  lines.push(
    '',
    '  怎么走一遍：打开沙箱页选一位考生，登录小程序 → 实名认证 → 绑定单位 → 报名；再以审核人扫码登录管理端审核，最后回到小程序缴费、查看通知单。',
    `  数据与日志：${dataDir}    停止：Ctrl-C    清空：npm run reset`,
    '',
  );
  return lines.join('\n');
}
