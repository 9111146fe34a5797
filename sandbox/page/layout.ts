import type { Context } from '../context';
import { html, type Markup } from './html';
import { script, style } from './style';

const places = [
  ['/', '人物与证件'],
  ['/messages', '短信与微信消息'],
  ['/payments', '支付'],
  ['/faults', '故障开关'],
  ['/register', '权威库'],
] as const;

export interface PageOptions {
  path: string;
  title: string;
  content: Markup;
  /** The page fetches itself anew; for lists that fill while one looks. */
  refreshSeconds?: number;
}

/** A whole page of the sandbox. */
export function layout({ config }: Pick<Context, 'config'>, page: PageOptions): string {
  const links = places.map(
    ([path, name]) =>
      html`<a href="${path}" ${path === page.path ? html`aria-current="page"` : ''}>${name}</a>`,
  );
  const refresh = page.refreshSeconds && html`<meta http-equiv="refresh" content="${page.refreshSeconds}" />`;
  const product = config.productOrigin && html`<a href="${config.productOrigin}">回到平台</a>`;
  return html`<!doctype html>
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        ${refresh || undefined}
        <title>${page.title} · 试用沙箱</title>
        <style>
          ${style}
        </style>
      </head>
      <body>
        <header>
          <div>
            <h1>试用沙箱</h1>
            <p class="notice">
              代替微信、微信支付和腾讯云，供没有账号时试用。这里的人物、证件、消息和款项全是虚构的。${product || undefined}
            </p>
            <nav aria-label="沙箱">${links}</nav>
          </div>
        </header>
        <main>${page.content}</main>
        <script>
          ${script};
        </script>
      </body>
    </html>`.text;
}
