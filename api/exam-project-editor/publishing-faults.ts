import type { ExamProjectDefinition } from '../../contracts/exam-project';
import { definitionFaults } from '../../domain/exam-project/definition-faults';
import type { FieldFault } from '../../domain/form/field-fault';
import type { Services } from '../services';

/** All that keeps a definition from being published, with what it names outside of itself (R-L2, R-P5). */
export async function publishingFaults(
  { database, config }: Pick<Services, 'database' | 'config'>,
  typed: unknown,
): Promise<FieldFault[]> {
  const faults = definitionFaults(typed);
  if (faults.length > 0) return faults;
  const { regions, route, fee } = typed as ExamProjectDefinition;
  const codes = route.flatMap(({ institutionCode }) => institutionCode ?? []);
  const merchants = new Set([config.wechatPay, ...config.otherMerchants].map(({ merchantId }) => merchantId));
  const [divisions, points] = await Promise.all([
    database('division').whereIn('code', regions).pluck<string[]>('code'),
    database('institution').whereIn('code', codes).pluck<string[]>('code'),
  ]);
  return [
    ...regions.flatMap((code, at) =>
      divisions.includes(code) ? [] : [{ path: `/regions/${at}`, message: `没有行政区划 ${code}。` }],
    ),
    ...route.flatMap(({ institutionCode: code }, at) =>
      code === undefined || points.includes(code)
        ? []
        : [{ path: `/route/${at}/institutionCode`, message: `没有机构编码为 ${code} 的机构。` }],
    ),
    ...(fee.kind !== 'none' && fee.merchantId && !merchants.has(fee.merchantId)
      ? [{ path: '/fee/merchantId', message: `商户号 ${fee.merchantId} 尚未配置，请联系运维人员。` }]
      : []),
  ];
}
