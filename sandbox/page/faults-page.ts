import type { Fault } from '../faults';
import { faultPresets, type FaultPreset } from './fault-presets';
import { html, type Markup } from './html';

export function faultsPage(faults: readonly Fault[]): Markup {
  const groups = [...new Set(faultPresets.map(({ group }) => group))];
  return html`
    <section>
      <h2>正在起作用的故障</h2>
      ${
        faults.length === 0
          ? html`<p class="soft">没有。一切按正常回答。</p>`
          : html`<table>
                ${faults.map(activeRow)}
              </table>
              <p><button class="danger" data-call="DELETE /sandbox/faults">全部关闭</button></p>`
      }
    </section>
    ${groups.map((group) => groupSection(group, faults))}
  `;
}

function activeRow(fault: Fault): Markup {
  const known = faultPresets.find((preset) => isSame(preset, fault));
  const left = fault.times === undefined ? '直到关闭' : `还有 ${fault.times} 次`;
  return html`<tr>
    <td>${known?.title ?? `${fault.action} · ${fault.kind}`} <span class="soft">${fault.code}</span></td>
    <td>${left}</td>
    <td><button class="quiet" data-call="DELETE /sandbox/faults/${fault.id}">关闭</button></td>
  </tr>`;
}

function groupSection(group: string, faults: readonly Fault[]): Markup {
  const presets = faultPresets.filter((preset) => preset.group === group);
  return html`<section>
    <h2>${group}</h2>
    <table>
      ${presets.map((preset) =>
        presetRow(
          preset,
          faults.some((fault) => isSame(preset, fault)),
        ),
      )}
    </table>
  </section>`;
}

function presetRow({ group: _, title, ...fault }: FaultPreset, isOn: boolean): Markup {
  const button = (body: object, text: string) =>
    html`<button class="quiet" data-call="POST /sandbox/faults" data-body="${JSON.stringify(body)}">
      ${text}
    </button>`;
  return html`<tr>
    <td>${title}</td>
    <td class="row">
      ${isOn ? html`<span class="tag bad">已打开</span>` : [button({ ...fault, times: 1 }, '下一次'), button(fault, '一直')]}
    </td>
  </tr>`;
}

function isSame(preset: FaultPreset, fault: Fault): boolean {
  return preset.action === fault.action && preset.kind === fault.kind && preset.code === fault.code;
}
