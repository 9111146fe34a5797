import { Markup } from './html';

/** The product's palette, as values of the sandbox's own. */
export const style = new Markup(`
:root{--primary:#1B5FC1;--hover:#174FA1;--pale:#EAF1FB;--done:#1A7F4B;--donePale:#E6F4EC;--warn:#9A5B00;--warnPale:#FFF4E0;
--refused:#C0322B;--refusedPale:#FCEBEA;--text:#1F2329;--soft:#5A6270;--line:#DFE3E8;--grey:#F5F7FA}
*{box-sizing:border-box}
body{margin:0;background:var(--grey);color:var(--text);font:15px/1.6 'PingFang SC','Noto Sans SC','Noto Sans CJK SC','Microsoft YaHei',system-ui,sans-serif;font-variant-numeric:tabular-nums}
header{background:#fff;border-bottom:1px solid var(--line)}
header>div,main{max-width:1080px;margin:0 auto;padding:0 20px}
h1{font-size:20px;margin:0;padding:16px 0 4px}h2{font-size:17px;margin:0 0 8px}
.notice{margin:0 0 8px;color:var(--soft)}
nav{display:flex;gap:4px;flex-wrap:wrap}
nav a{padding:8px 14px;color:var(--text);text-decoration:none;border-bottom:3px solid transparent}
nav a[aria-current]{border-color:var(--primary);color:var(--primary);font-weight:600}
main{padding-top:20px;padding-bottom:60px}
section{background:#fff;border:1px solid var(--line);border-radius:8px;padding:16px 20px;margin-bottom:16px}
a{color:var(--primary)}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:8px 10px;border-top:1px solid var(--line);vertical-align:top}
th{color:var(--soft);font-weight:500;white-space:nowrap}
button,.button{font:inherit;padding:6px 14px;border:1px solid var(--primary);border-radius:4px;background:var(--primary);color:#fff;cursor:pointer;text-decoration:none;display:inline-block;white-space:nowrap}
button:hover{background:var(--hover)}button.quiet{background:#fff;color:var(--primary)}button.quiet:hover{background:var(--pale)}
button.danger{border-color:var(--refused);background:#fff;color:var(--refused)}
:focus-visible{outline:3px solid #8ab4ec;outline-offset:1px}
input,select{font:inherit;padding:6px 10px;border:1px solid #9aa3b0;border-radius:4px;min-width:0}
label{display:inline-flex;flex-direction:column;gap:2px;color:var(--soft);margin:0 12px 8px 0}
.tag{display:inline-block;padding:0 8px;border-radius:10px;background:var(--pale);color:var(--primary);font-size:13px;white-space:nowrap}
.done{background:var(--donePale);color:var(--done)}.warn{background:var(--warnPale);color:var(--warn)}.bad{background:var(--refusedPale);color:var(--refused)}
.person{display:grid;grid-template-columns:minmax(200px,1fr) 2fr;gap:8px 24px}
.person p{margin:0}.soft{color:var(--soft)}.links a{margin-right:12px;white-space:nowrap}
.row{display:flex;gap:8px;flex-wrap:wrap;align-items:center}
output{font-family:ui-monospace,monospace;word-break:break-all;user-select:all}
.text{white-space:pre-wrap;word-break:break-word}
@media(max-width:640px){.person{grid-template-columns:1fr}th{display:none}tr{display:block;padding:8px 0;border-top:1px solid var(--line)}td{display:block;border:0;padding:2px 0}td.row{display:flex}}
`);

/** Buttons call the JSON interface: `data-call` is method and path; `data-show` names where a code appears. */
export const script = new Markup(`
document.addEventListener('click', async (event) => {
  const button = event.target.closest('button[data-call]');
  if (!button) return;
  event.preventDefault();
  const [method, path] = button.dataset.call.split(' ');
  button.disabled = true;
  const answer = await fetch(path, { method, headers: { 'content-type': 'application/json' }, body: button.dataset.body });
  button.disabled = false;
  const body = answer.status === 204 ? {} : await answer.json();
  if (!answer.ok) { alert(body.error); return; }
  const shown = button.dataset.show && document.getElementById(button.dataset.show);
  if (shown) {
    shown.textContent = body.code;
    const copied = await navigator.clipboard?.writeText(body.code).then(() => true, () => false);
    button.textContent = copied ? '已复制，再取一个' : '再取一个';
  } else if (body.returnUrl) location.assign(body.returnUrl);
  else location.reload();
});
`);
