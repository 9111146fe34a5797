import type { Registered, State } from '../state';
import { html, type Markup } from './html';

export function registerPage({ register }: State): Markup {
  return html`<section>
    <h2>权威库</h2>
    <p class="notice">姓名与号码核验时，库里怎样回答。没有列出的号码，回答“库中无此号”。</p>
    <table>
      <tr>
        <th>号码</th>
        <th>姓名</th>
        <th>回答</th>
        <th>操作</th>
      </tr>
      ${Object.entries(register).map(([idNumber, entry]) => row(idNumber, entry))}
    </table>
  </section>`;
}

function row(idNumber: string, { name, agreement }: Registered): Markup {
  const agrees = agreement === 'agrees';
  const other = JSON.stringify({ name, agreement: agrees ? 'name-differs' : 'agrees' });
  return html`<tr>
    <td>${idNumber}</td>
    <td>${name}</td>
    <td><span class="tag ${agrees ? 'done' : 'bad'}">${agrees ? '一致' : '不一致'}</span></td>
    <td>
      <button class="quiet" data-call="PUT /sandbox/register/${idNumber}" data-body="${other}">
        改为${agrees ? '不一致' : '一致'}
      </button>
    </td>
  </tr>`;
}
