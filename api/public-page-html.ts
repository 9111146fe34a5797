import { color, fontFamily } from '../contracts/design-tokens';

export type AnswerTone = 'done' | 'refused' | 'needs-you';

/** A public page without JavaScript. `content` is HTML; whatever was typed is escaped in it. */
export const publicPageHtml = (title: string, content: string): string => `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title} · 湖北卫生人才</title>
<style>${style}</style>
<main>
<p class="platform">湖北卫生人才</p>
<h1>${title}</h1>
${content}
</main>
</html>`;

/** What the page has to say, read out at once. */
export const answerBox = (tone: AnswerTone, title: string, content: string): string =>
  `<section class="answer ${tone}" role="status"><h2>${title}</h2><div>${content}</div></section>`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

const style = `
*{box-sizing:border-box}
body{margin:0;background:${color.groundGrey};color:${color.text};font:16px/1.6 ${fontFamily}}
main{max-width:560px;margin:0 auto;padding:32px 20px 48px}
.platform{margin:0;color:${color.primary};font-weight:600}
h1{margin:4px 0 24px;font-size:24px;line-height:1.35}
form{padding:20px;background:${color.ground};border:1px solid ${color.line};border-radius:8px}
label{font-weight:600}
#hint,.note{margin:4px 0 12px;color:${color.textSecondary};font-size:14px}
.note{margin-top:16px}
.row{display:flex;flex-wrap:wrap;gap:12px}
input{flex:1 1 200px;min-width:0;height:48px;padding:0 12px;border:1px solid ${color.textSecondary};border-radius:6px;font:inherit;font-variant-numeric:tabular-nums;letter-spacing:.08em;text-transform:uppercase}
button{flex:0 0 auto;height:48px;padding:0 28px;border:0;border-radius:6px;background:${color.primary};color:#fff;font:inherit;font-weight:600;cursor:pointer}
button:hover{background:${color.primaryHover}}button:active{background:${color.primaryPressed}}
input:focus-visible,button:focus-visible{outline:3px solid ${color.primary};outline-offset:2px}
.answer{margin-bottom:20px;padding:16px 20px;border:1px solid;border-radius:8px}
.answer h2{margin:0 0 4px;font-size:20px}
.answer>div{color:${color.text}}
.done{background:${color.donePale};color:${color.done}}
.refused{background:${color.refusedPale};color:${color.refused}}
.needs-you{background:${color.needsYouPale};color:${color.needsYou}}
dl{display:grid;grid-template-columns:auto 1fr;gap:4px 16px;margin:12px 0 0}
dt{color:${color.textSecondary}}dd{margin:0;overflow-wrap:anywhere}
`.replaceAll('\n', '');
