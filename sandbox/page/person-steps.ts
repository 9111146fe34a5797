import { personas, roleNames } from '../personas';
import type { FaceFlow } from '../state';
import { html, type Markup } from './html';

/** 脸部未完整露出 */
const faceNotWhole = 2013;

/** What the provider's own face page would be. */
export function facePage({ token, name, errCode, redirectUrl }: FaceFlow): Markup {
  if (errCode !== undefined) {
    return html`<section>
      <h2>人脸核身已结束</h2>
      <p>
        ${errCode === 0 ? '已通过。' : '未通过。'}${redirectUrl && html`<a href="${redirectUrl}">返回平台</a>`}
      </p>
    </section>`;
  }
  const button = (end: { passed: boolean; code?: number }, text: string, look: string) =>
    html`<button class="${look}" data-call="POST /sandbox/face/${token}" data-body="${JSON.stringify(end)}">
      ${text}
    </button>`;
  return html`<section>
    <h2>人脸核身：${name}</h2>
    <p class="notice">代替摄像头前的动作。不开摄像头，也不采集任何图像。</p>
    <p class="row">
      ${button({ passed: true }, '是本人，通过', '')} ${button({ passed: false }, '不是本人', 'danger')}
      ${button({ passed: false, code: faceNotWhole }, '没有拍清', '')}
    </p>
  </section>`;
}

/** What WeChat's page of consent would be: whoever is chosen is logged in. */
export function consentPage(returnUrl: string, state: string): Markup {
  const linkOf = (persona: string) =>
    `/connect/consent?${new URLSearchParams({ persona, redirect_uri: returnUrl, state }).toString()}`;
  return html`<section>
    <h2>以谁的微信登录？</h2>
    <p class="links row">
      ${personas.map(({ id, name, role }) => html`<a class="button" href="${linkOf(id)}">${name} · ${roleNames[role]}</a>`)}
    </p>
    <form method="get" action="/connect/consent" class="row">
      <input type="hidden" name="redirect_uri" value="${returnUrl}" />
      <input type="hidden" name="state" value="${state}" />
      <label>别的微信（自拟 openid）<input name="openid" required maxlength="64" autocomplete="off" /></label>
      <button class="quiet">以它登录</button>
    </form>
  </section>`;
}

/** A login code for a WeChat account that belongs to no persona. */
export function codePage(openid: string): Markup {
  const body = JSON.stringify({ openid });
  return html`<section>
    <h2>${openid} 的微信登录码</h2>
    <p class="row">
      <button data-call="POST /sandbox/wechat/codes" data-body="${body}" data-show="code">
        取微信登录码
      </button>
    </p>
    <p><output id="code" aria-live="polite"></output></p>
  </section>`;
}
