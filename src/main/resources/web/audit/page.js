// Shows the record of events to whoever audits, the newest first, and whether its chain is whole.
const EVENTS = {
  'start': '服务启动', 'stop': '服务停止', 'sign-in': '登录', 'sign-in-failed': '登录失败', 'sign-in-locked': '登录被锁定',
  'sign-out': '退出', 'denied': '越权被拒', 'export': '导出', 'decision': '归并办理的决定', 'import': '导入',
  'configuration': '设置改变', 'retention': '到期删除',
};

const part = id => document.getElementById(id);
const time = new Intl.DateTimeFormat('zh-CN', {dateStyle: 'short', timeStyle: 'medium'});
let next = null;

async function ask(path) {
  try {
    const answer = await fetch(path);
    const value = await answer.json();
    return answer.ok ? value : {problem: [value.detail, value.remedy].filter(Boolean).join('：')};
  } catch {
    return {problem: '服务没有回答，请稍后再试'};
  }
}

function chosen() {
  const given = new URLSearchParams();
  if (part('event').value) given.set('event', part('event').value);
  if (part('account').value.trim()) given.set('account', part('account').value.trim());
  return given;
}

function row(record) {
  const line = document.createElement('tr');
  const cells = [record.n, time.format(new Date(record.time)), EVENTS[record.event] ?? record.event,
    record.account, record.address, record.detail];
  for (const text of cells) {
    const cell = document.createElement('td');
    cell.textContent = text;
    line.append(cell);
  }
  return line;
}

async function list(before) {
  const given = chosen();
  part('export').href = `/api/v1/audit/export?${given}`;
  if (before) given.set('before', before);
  const page = await ask(`/api/v1/audit?${given}`);
  part('message').textContent = page.problem ?? (page.records.length || before ? '' : '没有这样的记录');
  if (!before) part('records').replaceChildren();
  part('records').append(...(page.records ?? []).map(row));
  next = page.next ?? null;
  part('more').hidden = next === null;
}

async function verify() {
  const found = await ask('/api/v1/audit/verify');
  part('verdict').textContent = found.problem ?? (found.whole
    ? `完好：${found.records} 条，第 ${found.first} 到 ${found.last} 条；末条 ${found.last}:${found.head}（请抄在别处，下次核对）`
    : `不完好：${found.faults.map(fault => `${fault.file} 第 ${fault.line} 行，${fault.message}`).join('；')}`);
}

for (const [code, name] of Object.entries(EVENTS)) part('event').append(new Option(name, code));
part('filter').addEventListener('submit', event => {
  event.preventDefault();
  list();
});
part('more').addEventListener('click', () => list(next));
await Promise.all([list(), verify()]);
