import { StandIn } from '../feedback/page-states';

/** No such institution: what may be wrong, and how it gets into the library (R-C1). */
export function NotFound({ name }: { name: string }) {
  return (
    <StandIn icon="building" title={`没有找到“${name}”`}>
      请核对名称，或只写其中几个字。确实没有收录的，请告诉单位的业务负责人，由其联系主管单位收录；收录后，这里就能查到。
    </StandIn>
  );
}
