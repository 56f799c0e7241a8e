/* ---- Bundles and receipts: reading the file ---------------------------------------------------------------------------- */

const MAX_BUNDLE_BYTES = 16 << 20;
const LEVELS = ['self-declared', 'supplier-signed', 'third-party', 'accredited'];

/** What a file is: {bundle} or {receipt}. Anything else is refused. */
async function readFile(bytes) {
  const start = utf8(PROOF_LINE + '\n');
  return same(bytes.slice(0, start.length), start) ? {receipt: readReceipt(readUtf8(bytes))} : {bundle: await readBundle(bytes)};
}

/** A bundle (.preuve.json). Nothing of it is checked, but everything of it is what it must be. */
async function readBundle(bytes) {
  const json = parseJson(bytes, MAX_BUNDLE_BYTES);
  insist(member(json, 'type') === 'PreuveBundle' && member(json, 'version') === 1, 'not-a-bundle');
  allowParts(json, ['type', 'version', 'record', 'salt', 'receipt', 'keys', 'restsOn', 'policy', 'timestamps', 'changes',
    'statusLists'], '');
  return {
    sealed: await readSealed(json, ''),
    keys: await readList(json, 'keys', readBeside),
    restsOn: await readList(json, 'restsOn', readRest),
    policy: await readPart(json, 'policy', '', readPolicy),
    timestamps: json.has('timestamps') ? await readList(json, 'timestamps', readTimestamp) : [],
    changes: json.has('changes') ? await readList(json, 'changes', readBeside) : [],
    statusLists: json.has('statusLists') ? await readList(json, 'statusLists', list => list) : [],
  };
}

function allowParts(json, known, at) {
  for (const name of json.keys()) {
    insist(known.includes(name), 'part', `${at}/${name}`);
  }
}

async function readList(json, name, read) {
  const list = json.get(name);
  insist(Array.isArray(list), 'part', `/${name}`);
  const items = [];
  for (const item of list) {
    const at = `/${name}/${items.length}`;
    insist(isObject(item), 'part', at);
    items.push(await read(item, at));
  }
  return items;
}

/** One text of the file, read; a refusal of it names its place. */
function readPart(json, name, at, read) {
  const text = json.get(name);
  insist(isText(text), 'part', `${at}/${name}`);
  return attempt(() => read(text), () => refuse('part', `${at}/${name}`));
}

/** A record with its salt and receipt. The record's bytes are the canonical form of the JSON that stands here. */
async function readSealed(json, at) {
  const record = json.get('record');
  insist(isObject(record), 'part', `${at}/record`);
  return {
    bytes: canonicalBytes(record),
    salt: await readPart(json, 'salt', at, readSalt),
    receipt: await readPart(json, 'receipt', at, readReceipt),
  };
}

function readSalt(text) {
  const bytes = decodeBase64url(text);
  insist(bytes.length === 16, 'malformed', 'salt');
  return bytes;
}

function readBeside(json, at) {
  allowParts(json, ['record', 'salt', 'receipt'], at);
  return readSealed(json, at);
}

async function readRest(json, at) {
  allowParts(json, ['id', 'level', 'receipt'], at);
  return {
    id: await readPart(json, 'id', at, text => RECORD_ID.test(text) ? text : refuse('part')),
    level: json.has('level') ? await readPart(json, 'level', at, word => LEVELS.includes(word) ? word : refuse('part')) : undefined,
    receipt: await readPart(json, 'receipt', at, readReceipt),
  };
}

async function readTimestamp(json, at) {
  allowParts(json, ['checkpoint', 'token', 'consistency'], at);
  const path = json.get('consistency');
  insist(Array.isArray(path) && path.length <= 64 && path.every(isText), 'part', `${at}/consistency`);
  return {
    note: await readPart(json, 'checkpoint', at, readNote),
    token: await readPart(json, 'token', at, decodeBase64),
    path: await attempt(() => path.map(hashOfBase64), () => refuse('part', `${at}/consistency`)),
  };
}
