import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { PaymentOrderDetail } from '@contracts/payment-order';
import { useState } from 'react';
import { useNotify, useShowContext } from 'react-admin';
import { useAction } from '../api/use-action';
import { Panel } from '../components/panel';
import { ProblemAlert } from '../page/problem-alert';
import { Field, FieldGrid } from '../unit-information/field-grid';

/** 财政电子票据: number and link, for the candidate (R-P5). */
export function ReceiptPanel({ order: { id, receipt } }: { order: PaymentOrderDetail }) {
  const [number, setNumber] = useState(receipt?.number ?? '');
  const [link, setLink] = useState(receipt?.link ?? '');
  const notify = useNotify();
  const { refetch } = useShowContext();
  const { send, sending, problem } = useAction('PUT /payment-orders/:id/receipt');
  const faultOf = (path: string) => problem?.fields.find((field) => field.path === path)?.message;
  const save = async () => {
    if (!(await send({ params: { id }, body: { number: number.trim(), link: link.trim() } }))) return;
    notify('已登记财政电子票据，考生可以查看', { type: 'success' });
    await refetch();
  };
  return (
    <Panel title="财政电子票据">
      <FieldGrid>
        <Field
          id="receipt-number"
          label="票据号码"
          value={number}
          maxLength={40}
          fault={faultOf('/number')}
          onChange={setNumber}
        />
        <Field
          id="receipt-link"
          label="查验或下载网址"
          value={link}
          maxLength={500}
          help="以 https:// 开头"
          fault={faultOf('/link')}
          onChange={setLink}
        />
      </FieldGrid>
      <ProblemAlert problem={problem} />
      <Box sx={{ mt: 2 }}>
        <Button
          variant="outlined"
          loading={sending}
          disabled={number.trim() === '' || link.trim() === ''}
          onClick={() => void save()}
        >
          {receipt ? '更正' : '登记'}
        </Button>
      </Box>
    </Panel>
  );
}
