import { color, fontFamily } from '../../contracts/design-tokens';
import type { DocumentCheck } from '../../contracts/printed-document';
import { printedDocumentWords } from '../../contracts/printed-document-kinds';

export type CheckPageState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too-many'; readonly sentence: string }
  | { readonly kind: 'found'; readonly check: DocumentCheck };

/** The whole page. Whatever was typed is shown escaped. */
export function checkPageHtml(typed: string, state: CheckPageState): string {
  return `<!doctype html>
<html lang="zh-CN">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>核对申报表、通知单 · 湖北卫生人才</title>
<style>${style}</style>
<main>
<p class="platform">湖北卫生人才</p>
<h1>核对申报表、通知单</h1>
${answer(state)}
<form method="get" action="/check">
<label for="code">校验码</label>
<p id="hint">印在纸面的页眉和页脚，共 10 位，例如 K7M2Q-X9PHR，不分大小写。</p>
<div class="row"><input id="code" name="code" value="${escape(typed)}" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="hint"><button>核对</button></div>
</form>
<p class="note">本页只说明纸面是否有效，不显示其他信息。</p>
</main>
</html>`;
}

function answer(state: CheckPageState): string {
  switch (state.kind) {
    case 'empty':
      return '';
    case 'too-many':
      return box('needs-you', '请稍后再试', escape(state.sentence));
    case 'unknown':
      return box(
        'refused',
        '没有这个校验码',
        '请对照纸面核对后重新输入；仍然没有，说明这张纸不是本平台印出的。',
      );
    case 'found':
      return found(state.check);
  }
}

function found({ standing, kind, version, projectName, personNameMasked }: DocumentCheck): string {
  const paper = printedDocumentWords[kind];
  const rows = [
    ['名称', paper],
    ['版本', `第 ${version} 版`],
    ['项目', projectName],
    ['姓名', personNameMasked],
  ] as const;
  const list = rows.map(([term, value]) => `<dt>${term}</dt><dd>${escape(value)}</dd>`).join('');
  return standing === 'valid'
    ? box('done', '✓ 有效', `这张${paper}是最新版本。<dl>${list}</dl>`)
    : box(
        'refused',
        '✕ 作废',
        `这张${paper}已经作废：申报有了更新的版本，或者已经撤回、终止。<dl>${list}</dl>`,
      );
}

const box = (tone: 'done' | 'refused' | 'needs-you', title: string, content: string): string =>
  `<section class="answer ${tone}" role="status"><h2>${title}</h2><div>${content}</div></section>`;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

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
