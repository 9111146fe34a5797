import type { GivingBackAction } from '@contracts/hand-refund-states';
import type { OrderRefund, PaymentOrderDetail } from '@contracts/payment-order';
import type { Upload } from '@contracts/upload';
import { useState } from 'react';
import { useNotify, useShowContext } from 'react-admin';
import { request } from '../api/api';
import { ApiProblem } from '../api/problem';
import { useAction } from '../api/use-action';

/** What is typed in the form of a refund; a transfer alone has a day, a number and a picture. */
export interface TypedRefund {
  amount: string;
  reason: string;
  transferredOn: string;
  reference: string;
  proof: File | undefined;
}

/** Sends what is to go back, with what was left as it was seen, and reads the order anew. */
export function useRefund(
  order: PaymentOrderDetail,
  { action, replaced }: { readonly action: GivingBackAction; readonly replaced?: OrderRefund },
  onDone: () => void,
) {
  const notify = useNotify();
  const { refetch } = useShowContext();
  const [uploadProblem, setUploadProblem] = useState<ApiProblem>();
  const [uploading, setUploading] = useState(false);
  const refund = useAction('POST /payment-orders/:id/refunds');
  const transfer = useAction('POST /payment-orders/:id/transfers');
  const { problem, sending } = action === 'refund' ? refund : transfer;

  const send = async (typed: TypedRefund, amountFen: number) => {
    const params = { id: order.id };
    const asked = { amountFen, seenRemainingFen: order.remainingFen, reason: typed.reason };
    if (action === 'refund') {
      if (!(await refund.send({ params, body: asked }))) return;
      notify('已提交微信支付，到账后本人会收到通知', { type: 'success' });
    } else {
      const proofUploadId = await upload(typed.proof);
      if (!proofUploadId) return;
      const { transferredOn, reference } = typed;
      const replaces = replaced && { replaces: replaced.round ?? ('by-rule' as const) };
      const body = { ...asked, transferredOn, reference, proofUploadId, ...replaces };
      if (!(await transfer.send({ params, body }))) return;
      notify('已登记转账退还，本人会收到通知', { type: 'success' });
    }
    onDone();
    await refetch();
  };

  /** The same picture is sent once, though the rest be refused. */
  const [sent, setSent] = useState<{ file: File; id: string }>();
  const upload = async (file: File | undefined): Promise<string | undefined> => {
    if (!file) return undefined;
    if (sent?.file === file) return sent.id;
    setUploading(true);
    setUploadProblem(undefined);
    try {
      const body = new FormData();
      body.set('purpose', 'refund-proof');
      body.set('file', file);
      // By the contract; a multipart route has no typed `call`.
      const { id } = (await (await request('POST /uploads', { body }, {})).json()) as Upload;
      setSent({ file, id });
      return id;
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error;
      setUploadProblem(error);
      return undefined;
    } finally {
      setUploading(false);
    }
  };

  const faultOf = (path: string) => problem?.fields.find((field) => field.path === path)?.message;
  return { send, sending: sending || uploading, problem: uploadProblem ?? problem, faultOf };
}
