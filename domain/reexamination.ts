/** Who said no, and who may open the review again: nobody once the project is over. */
export interface Rejection {
  readonly institution: string;
  readonly reopener: string | undefined;
}

/** 复核办法 of a rejection, for its candidate (R-N2); one for every project, since the way is the platform's own. */
export function reexaminationSentence({ institution, reopener }: Rejection): string {
  const ask = `对审核结果有异议的，请联系作出决定的${institution}申请复核，并说明理由、提供证明材料。`;
  return reopener
    ? `${ask}经复核应当重新审核的，由其上一级${reopener}在项目结束前重新开启审核，届时会通知您。`
    : ask;
}
