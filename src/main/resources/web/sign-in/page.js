// Signs in and goes on to where somebody wanted to go; signs out whoever is signed in.
const ROLES = {read: '查阅', review: '归并办理', manage: '语料和词库', administer: '运行', audit: '审计'};

const signIn = document.getElementById('sign-in');
const signOut = document.getElementById('sign-out');
const message = document.getElementById('message');
const field = name => document.getElementById(name);

async function ask(path, body) {
  const request = body === undefined
    ? {}
    : {method: 'POST', headers: {'Content-Type': 'application/json'}, body: JSON.stringify(body)};
  try {
    const answer = await fetch(path, request);
    const value = await answer.json();
    return answer.ok ? value : {problem: [value.detail, value.remedy].filter(Boolean).join('：')};
  } catch {
    return {problem: '服务没有回答，请稍后再试'};
  }
}

// Only to a path of this site: //elsewhere and \\elsewhere are other sites.
function destination() {
  const to = new URLSearchParams(location.search).get('to') ?? '/';
  return /^\/(?![/\\])/.test(to) ? to : '/';
}

function show(who) {
  const known = Boolean(who.name) || who.accounts === false;
  signIn.hidden = known;
  signOut.hidden = !known;
  document.getElementById('who').textContent = who.name ?? '任何人（这里没有设账号）';
  document.getElementById('roles').textContent = (who.roles ?? []).map(role => ROLES[role] ?? role).join('、');
  document.getElementById('openid').hidden = !who.openId;
  document.getElementById('provider').href = `/sign-in/openid?to=${encodeURIComponent(destination())}`;
  message.textContent = who.problem ?? '';
}

signIn.addEventListener('submit', async event => {
  event.preventDefault();
  message.textContent = '正在登录…';
  const who = await ask('/api/v1/sign-in', {name: field('name').value, password: field('password').value});
  if (who.problem) {
    message.textContent = who.problem;
    field('password').value = '';
    field('password').focus();
  } else {
    location.assign(destination());
  }
});

signOut.addEventListener('submit', async event => {
  event.preventDefault();
  show(await ask('/api/v1/sign-out', {}));
});

show(await ask('/api/v1/account'));
