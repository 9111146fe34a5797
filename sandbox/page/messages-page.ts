import { personas } from '../personas';
import type { SentMessage } from '../state';
import { html, type Markup } from './html';
import { localTime } from './time';

export function messagesPage(messages: readonly SentMessage[], phone: string | undefined): Markup {
  const shown = messages.filter((message) => phone === undefined || message.phone === phone).slice(0, 100);
  const head = phone === undefined ? '发出的短信与微信消息' : `发往 ${phone} 的短信`;
  return html`<section>
    <h2>${head}</h2>
    <p class="notice">
      新的在上，每 3 秒自动刷新。${phone === undefined ? undefined : html`<a href="/messages">看全部</a>`}
    </p>
    ${
      shown.length === 0
        ? html`<p class="soft">还没有消息。在平台上请求短信验证码，或提交、审核申报后，消息会出现在这里。</p>`
        : html`<table>
            <tr>
              <th>时间</th>
              <th>方式</th>
              <th>收件人</th>
              <th>内容</th>
            </tr>
            ${shown.map(row)}
          </table>`
    }
  </section>`;
}

function row(message: SentMessage): Markup {
  const owner = personas.find(
    ({ phone, openid }) =>
      phone === message.phone || (openid === message.openid && message.channel === 'wechat'),
  );
  return html`<tr>
    <td>${localTime(message.at)}</td>
    <td><span class="tag">${message.channel === 'sms' ? '短信' : '微信'}</span></td>
    <td>${owner && html`${owner.name}<br />`}<span class="soft">${message.phone ?? message.openid}</span></td>
    <td>
      <div class="text">${message.text}</div>
      <span class="soft">模板 ${message.templateId}${message.page ? `，打开 ${message.page}` : ''}</span>
    </td>
  </tr>`;
}
