import type { DocumentCheck } from '../../contracts/printed-document';
import { printedDocumentWords } from '../../contracts/printed-document-kinds';
import { answerBox, escapeHtml, publicPageHtml } from '../public-page-html';

export type CheckPageState =
  | { readonly kind: 'empty' }
  | { readonly kind: 'no-code'; readonly sentence: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'too-many'; readonly sentence: string }
  | { readonly kind: 'found'; readonly check: DocumentCheck };

/** The whole page. Whatever was typed is shown escaped. */
export function checkPageHtml(typed: string, state: CheckPageState): string {
  return publicPageHtml(
    '核对申报表、通知单',
    `${answer(state)}
<form method="get" action="/check">
<label for="code">校验码</label>
<p id="hint">印在纸面的页眉和页脚，共 10 位，例如 K7M2Q-X9PHR，不分大小写。</p>
<div class="row"><input id="code" name="code" value="${escapeHtml(typed)}" maxlength="40" required autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="hint"><button>核对</button></div>
</form>
<p class="note">本页只说明纸面是否有效，姓名只显示一部分，不显示表中的内容。</p>`,
  );
}

function answer(state: CheckPageState): string {
  switch (state.kind) {
    case 'empty':
      return '';
    case 'too-many':
      return answerBox('needs-you', '请稍后再试', escapeHtml(state.sentence));
    case 'no-code':
      return answerBox('needs-you', '校验码不完整或有误', escapeHtml(state.sentence));
    case 'unknown':
      return answerBox(
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
  const list = rows.map(([term, value]) => `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>`).join('');
  return standing === 'valid'
    ? answerBox('done', '✓ 有效', `这张${paper}是最新版本。<dl>${list}</dl>`)
    : answerBox(
        'refused',
        '✕ 作废',
        `这张${paper}已经作废：申报有了更新的版本，或者已经撤回、终止。<dl>${list}</dl>`,
      );
}
