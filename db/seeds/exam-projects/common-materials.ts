import type { MaterialDefinition } from '../../../contracts/exam-project-form';

/** A photograph for certificates: white ground, at least 295 × 413 pixels; the page says the size and the formats itself. */
export const photo: MaterialDefinition = {
  key: 'photo',
  title: '近期免冠证件照',
  help: '白色背景，将印在准考证和证书上。',
  exampleHints: ['正面免冠，五官清晰', '白色背景，没有阴影', '不戴有色眼镜，不修图'],
  minFiles: 1,
  maxFiles: 1,
  minWidth: 295,
  minHeight: 413,
};

/** Certificates of education; the whole page must be readable. */
export const educationCertificate: MaterialDefinition = {
  key: 'education-certificate',
  title: '学历证书',
  help: '所填学历的毕业证书原件照片，一页一张；有学位的一并上传学位证书。',
  exampleHints: ['四角完整，文字清晰', '编号、校印和照片可以辨认', '不要上传复印件的照片'],
  minFiles: 1,
  maxFiles: 6,
};

/** What every candidate declares; the version is kept with each submission and printed (R-M1). */
export const pledge = {
  version: '2026-01',
  paragraphs: [
    '本人已阅读并理解本次考试的有关规定和申报须知，自愿申报。',
    '本人保证所填写的信息和上传的材料真实、准确、完整，与原件一致。如有虚假，自愿接受取消申报资格、考试成绩无效、撤销证书等处理，并承担相应责任。',
    '本人同意将申报信息用于本次考试的资格审核，并按要求参加现场确认和缴费。因逾期或填写错误造成的后果由本人承担。',
  ],
};
