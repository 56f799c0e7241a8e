/* ---- The view: shows what the code above found, and checks nothing itself ------------------------------------------------ */

const at = id => document.getElementById(id);
const view = {words: ENGLISH, file: null};

/** The sentence of a code. Details are put in as text, refusals as their own sentence. */
function say(code, ...details) {
  const texts = details.map(detail => detail instanceof Refusal ? say(detail.code, ...detail.details)
    : view.words['kind-' + detail] ?? String(detail));
  return view.words[code].replace(/\{(\d)\}/g, (place, i) => texts[i]);
}

/** An element with text and children; never with markup that came from a file. */
function element(name, className, ...content) {
  const made = document.createElement(name);
  made.className = className;
  made.append(...content);
  return made;
}

function show(id, text) {
  at(id).textContent = text;
}

function speak(language) {
  view.words = language === 'fr' ? FRENCH : ENGLISH;
  document.documentElement.lang = language;
  document.title = `${say('title')} — Preuve`;
  document.querySelectorAll('[data-words]').forEach(place => { place.textContent = say(place.dataset.words); });
  document.querySelectorAll('.languages button').forEach(button => button.setAttribute('aria-pressed', button.lang === language));
  return checkAgain();
}

async function checkAgain() {
  const trust = await attempt(() => at('trust').value.trim() ? readTrust(at('trust').value) : null, refusal => refusal);
  show('trust-wrong', trust instanceof Refusal ? say('trust-wrong', ...trust.details) : '');
  at('trust').setAttribute('aria-invalid', trust instanceof Refusal);
  show('browser', await browserHasEd25519() ? '' : say('own-arithmetic'));
  if (view.file) {
    const policy = trust instanceof Refusal ? null : trust;
    showResult(await attempt(() => checkFile(view.file.bytes, policy), refusal => refusal));
  } else {
    show('summary', say('file-none'));
  }
}

function showResult(result) {
  const isRefused = result instanceof Refusal;
  const wrong = isRefused ? [] : result.steps.filter(step => step.outcome === 'FAILED');
  show('file-name', view.file.name);
  show('summary', isRefused ? say('refused', result) : summary(result, wrong));
  at('summary').classList.toggle('wrong', isRefused || wrong.length > 0);
  at('found').hidden = isRefused;
  if (!isRefused) {
    at('steps').replaceChildren(...result.steps.map(showStep));
    showFacts(result);
  }
}

function summary(result, wrong) {
  if (wrong.length > 0) {
    return say('some-failed', wrong.map(step => say(step.name)).join(', '));
  }
  return say(result.isIdentified ? 'none-failed' : 'none-failed-unknown');
}

function showStep({name, outcome, code, details}) {
  const step = element('li', outcome,
    element('h4', '', say(name)),
    element('p', 'outcome', say(outcome)),
    element('p', '', say(name + '-is')),
    element('p', 'note', say(code, ...details)));
  step.id = name;
  return step;
}

/** What the file says of itself, as text. */
async function showFacts({bundle, receipt}) {
  const sealed = bundle?.sealed ?? {receipt};
  const record = bundle && parseJson(sealed.bytes, MAX_BUNDLE_BYTES);
  const entry = await attempt(() => readEntry(sealed.receipt.entryBytes), () => undefined);
  const texts = member(record, 'credentialSubject', 'texts');
  const facts = [
    ['says-kind', view.words['kind-' + entry?.kind]],
    ['says-author', [member(record, 'issuer', 'id') ?? member(record, 'issuer')].find(isText)],
    ...(isObject(texts) ? [...texts.values()].filter(isText).map(text => ['says-text', text]) : []),
    ['says-entry', String(sealed.receipt.index)],
    ['says-sealed', entry && new Date(entry.sealedAt).toLocaleString(say('locale'), {dateStyle: 'long', timeStyle: 'medium', timeZone: 'UTC'}) + ' UTC'],
    ['says-log', sealed.receipt.note.text.split('\n')[0]],
  ];
  at('facts').replaceChildren(...facts.filter(([, text]) => text)
    .map(([name, text]) => element('div', '', element('dt', '', say(name)), element('dd', '', text))));
  at('record').hidden = at('policy').hidden = !bundle;
  at('record').lastChild.textContent = record ? pretty(record) : '';
  at('policy').lastElementChild.textContent = bundle?.policy.text ?? '';
}

const pretty = value => JSON.stringify(JSON.parse(canonical(value)), null, 2);

async function open(file) {
  if (file) {
    view.file = {name: file.name, bytes: new Uint8Array(await file.arrayBuffer())};
    await checkAgain();
  }
}

at('file').addEventListener('change', event => open(event.target.files[0]));
at('trust').addEventListener('input', checkAgain);
for (const kind of ['dragover', 'drop', 'dragleave']) {
  document.addEventListener(kind, event => {
    event.preventDefault();
    at('drop').classList.toggle('over', kind === 'dragover');
    open(kind === 'drop' ? event.dataTransfer.files[0] : null);
  });
}
document.querySelectorAll('.languages button').forEach(button => button.addEventListener('click', () => speak(button.lang)));

at('save').hidden = location.protocol === 'file:';
const asked = new URLSearchParams(location.search).get('lang') ?? navigator.language;
if (globalThis.crypto?.subtle) {
  speak(asked.startsWith('fr') ? 'fr' : 'en');
} else {
  view.words = asked.startsWith('fr') ? FRENCH : ENGLISH;
  show('summary', say('no-crypto'));
}
