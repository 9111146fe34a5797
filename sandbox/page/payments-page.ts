import type { Payment, PaymentRefund, State } from '../state';
import { html, type Markup } from './html';
import { localTime } from './time';

const states: Readonly<Record<Payment['tradeState'], Markup>> = {
  NOTPAY: html`<span class="tag warn">待支付</span>`,
  SUCCESS: html`<span class="tag done">已支付</span>`,
  CLOSED: html`<span class="tag">已关闭</span>`,
  REFUND: html`<span class="tag">已退款</span>`,
  PAYERROR: html`<span class="tag bad">银行拒绝，可再付</span>`,
};

export function paymentsPage({ payments, refunds }: State): Markup {
  const list = Object.values(payments).toReversed().slice(0, 100);
  return html`<section>
    <h2>支付订单</h2>
    <p class="notice">代替付款人的手机：平台下单后，在这里确认付款或让银行拒绝。每 5 秒自动刷新。</p>
    ${
      list.length === 0
        ? html`<p class="soft">还没有订单。考生在平台上点“去缴费”后，订单会出现在这里。</p>`
        : html`<table>
            <tr>
              <th>下单时间</th>
              <th>内容</th>
              <th>金额</th>
              <th>状态</th>
              <th>操作</th>
            </tr>
            ${list.map((payment) => row(payment, Object.values(refunds)))}
          </table>`
    }
  </section>`;
}

function row(payment: Payment, refunds: readonly PaymentRefund[]): Markup {
  const path = `/sandbox/payments/${payment.outTradeNo}`;
  const isOpen = payment.tradeState === 'NOTPAY' || payment.tradeState === 'PAYERROR';
  const own = refunds.filter(({ outTradeNo }) => outTradeNo === payment.outTradeNo);
  return html`<tr id="${payment.outTradeNo}">
    <td>${localTime(payment.createdAt)}</td>
    <td>
      ${payment.description}<br /><span class="soft"
        >${payment.outTradeNo} · ${payment.kind === 'jsapi' ? '小程序支付' : '扫码支付'}</span
      >
    </td>
    <td>${yuan(payment.amountFen)}</td>
    <td>${states[payment.tradeState]} ${own.map(refundLine)}</td>
    <td>${isOpen ? buttons(path, payment.tradeState) : undefined}</td>
  </tr>`;
}

function buttons(path: string, state: Payment['tradeState']): Markup {
  const refuse = html`<button class="danger" data-call="POST ${path}/refuse">银行拒绝</button>`;
  return html`<div class="row">
    <button data-call="POST ${path}/confirm">确认付款</button>${state === 'NOTPAY' ? refuse : undefined}
  </div>`;
}

function refundLine({ amountFen, status, reason }: PaymentRefund): Markup {
  return html`<div class="soft">
    退 ${yuan(amountFen)}（${reason}）${status === 'SUCCESS' ? '已到账' : '处理中'}
  </div>`;
}

function yuan(fen: number): string {
  return `¥${(fen / 100).toFixed(2)}`;
}
