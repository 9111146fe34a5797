import type { CardQuality, CardSide } from '../documents/card-picture';
import { personas, roleNames, type Persona } from '../personas';
import { html, type Markup } from './html';

const pictures: readonly (readonly [CardSide, CardQuality, string])[] = [
  ['front', 'good', '人像面'],
  ['back', 'good', '国徽面'],
  ['front', 'blurred', '照片模糊'],
  ['front', 'border-missing', '边框缺失'],
  ['front', 'flash', '闪光强烈'],
  ['back', 'expired', '已过有效期'],
];

const authorities: Readonly<Record<Persona['authority'], Markup>> = {
  agrees: html`<span class="tag done">权威库一致</span>`,
  'name-mismatch': html`<span class="tag bad">权威库不一致</span>`,
  'not-a-resident': html`<span class="tag warn">非内地居民，走人工审核</span>`,
};

export function peoplePage(): Markup {
  return html`
    <section>
      <h2>怎样用</h2>
      <p class="notice">
        登录时选一位人物：取微信登录码，或用其手机号收短信（短信在“短信与微信消息”里）。扫描证件时下载该人物的图片再上传；上传别人的图片，就是“他人证件”。人脸核身和支付也在这里完成。
      </p>
    </section>
    ${personas.map(personSection)} ${typedCard}
  `;
}

function personSection(persona: Persona): Markup {
  const shown = `code-${persona.id}`;
  const body = JSON.stringify({ persona: persona.id });
  return html`<section class="person" id="${persona.id}">
    <div>
      <h2>${persona.name} <span class="tag">${roleNames[persona.role]}</span></h2>
      <p>${authorities[persona.authority]}</p>
      <p class="soft">
        ${persona.documentType === 'id-card' ? '身份证' : '护照'} <output>${persona.documentNumber}</output>
      </p>
      <p class="soft">手机 <output>${persona.phone}</output></p>
    </div>
    <div>
      <p class="row">
        <button data-call="POST /sandbox/wechat/codes" data-body="${body}" data-show="${shown}">
          取微信登录码
        </button>
        <button
          class="quiet"
          data-call="POST /sandbox/wechat/phone-codes"
          data-body="${body}"
          data-show="${shown}"
        >
          取手机号授权码
        </button>
        <button class="quiet" data-call="POST /sandbox/wechat/subscriptions" data-body="${body}">
          允许微信通知（每类一次）
        </button>
        <a href="/messages?phone=${persona.phone}">其短信</a>
      </p>
      <p><output id="${shown}" aria-live="polite"></output></p>
      <p class="links">${documentLinks(persona)}</p>
    </div>
  </section>`;
}

function documentLinks(persona: Persona): Markup[] {
  const link = (side: CardSide, quality: CardQuality, title: string) =>
    html`<a download href="/sandbox/personas/${persona.id}/documents/${side}/${quality}.jpg">${title}</a>`;
  if (persona.documentType === 'passport') return [link('front', 'good', '护照资料页')];
  return pictures.map(([side, quality, title]) => link(side, quality, title));
}

const typedCard = html`<section>
  <h2>给别的姓名画一张证件</h2>
  <p class="notice">只填写虚构的人。号码须能通过校验；画过证件的人，权威库即认为姓名与号码一致。</p>
  <form method="get" action="/card" class="row">
    <label>姓名<input name="name" required maxlength="30" autocomplete="off" /></label>
    <label>身份证号码<input name="number" required maxlength="18" autocomplete="off" /></label>
    <button>画证件</button>
  </form>
  <form method="get" action="/code" class="row">
    <label>别的微信（自拟 openid）<input name="openid" required maxlength="64" autocomplete="off" /></label>
    <button class="quiet">取微信登录码</button>
  </form>
</section>`;

/** The pictures of a card for a typed name and number. */
export function typedCardPage(name: string, number: string): Markup {
  const query = new URLSearchParams({ name, number }).toString();
  const links = pictures.map(
    ([side, quality, title]) =>
      html`<a download href="/sandbox/cards/${side}/${quality}.jpg?${query}">${title}</a>`,
  );
  return html`<section>
    <h2>${name} <output>${number}</output></h2>
    <p class="links">${links}</p>
    <img alt="证件样张" width="560" src="/sandbox/cards/front/good.jpg?${query}" />
    <p class="soft">看不到图片：姓名须为 2 至 30 个汉字或间隔号，号码须为 18 位并通过校验。</p>
  </section>`;
}
