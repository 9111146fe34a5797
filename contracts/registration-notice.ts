/**
 * 补增申请须知: what must be known before applying (R-D2 to R-D4). Plain constants: the console may import this file at run time.
 * A changed text gets a new version: which one was accepted is kept with each application (R-V1).
 */
export const registrationNotice = {
  version: '2026-11-01',
  sentences: [
    '申请前请先用“详细搜索”查询。机构库中已有的机构，或正在申请的机构，不能重复申请；机构的其他名称也计算在内。',
    '申请人须为本机构人员，或受本机构委托办理。机构名称、地址、统一社会信用代码和许可证号应与证照完全一致。',
    '需要准备：加盖公章的《单位用户注册申请表》（填写信息后可下载空白表）、统一社会信用代码证、医疗机构执业许可证或诊所备案凭证。村卫生室不需要统一社会信用代码证；不属于医疗机构的，不需要许可证。均为照片或扫描图片。',
    '手机号须经短信验证。审核结果发送到该手机，也用该手机查询和修改申请。同一手机号同时在审的申请最多 3 件。',
    '申请由所选主管单位审核；主管单位为卫生院的，由其上级主管部门审核。收录后分配机构编码，机构随即可以被搜索到。被拒绝的，可以按意见修改后重新提交。',
    '提交虚假信息或证照的，申请将被拒绝，并依法承担责任。',
  ],
} as const;
