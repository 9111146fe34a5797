import { StandIn } from '../feedback/page-states';

/** No such institution: what may be wrong, and how it gets into the library (R-C1). */
export function NotFound({ name }: { name: string }) {
  return (
    <StandIn icon="building" title={`没有找到“${name}”`}>
      请核对名称，或只写其中几个字。确实没有收录的，请告诉单位的业务负责人，先在电脑上完成机构注册（机构授权端
      → 机构注册 → 补增申请）；收录后，这里就能查到。
    </StandIn>
  );
}
