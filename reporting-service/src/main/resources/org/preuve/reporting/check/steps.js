/* ---- The steps of a check, each apart ------------------------------------------------------------------------------------ */

/** What is checked, in this order; the same names and the same meaning as in the project's own BundleVerifier. */
const STEPS = ['SIGNATURE_VALID', 'KEY_ENTITLED', 'DIGEST_MATCHES', 'INCLUDED', 'CHECKPOINT_SIGNED', 'COSIGNED', 'TIMESTAMPED',
  'STATUS', 'RESTS_ON_INCLUDED'];
/** What only a log that the reader trusts can show. */
const OF_THE_LOG = ['KEY_ENTITLED', 'INCLUDED', 'CHECKPOINT_SIGNED', 'COSIGNED', 'RESTS_ON_INCLUDED'];

const passed = (code, ...details) => ({outcome: 'PASSED', code, details});
const failed = (code, ...details) => ({outcome: 'FAILED', code, details});
const notChecked = (code, ...details) => ({outcome: 'NOT_CHECKED', code, details});
const failedBy = refusal => failed(refusal.code, ...refusal.details);

/**
 * Checks a file for a reader who trusts this policy; null when the reader named none. Gives what the file is, what it says,
 * and the steps. Throws a Refusal when the file is none that can be checked.
 */
async function checkFile(bytes, policy) {
  const file = await readFile(bytes);
  const steps = file.bundle ? await checkBundle(file.bundle, policy ?? file.bundle.policy) : await checkReceipt(file.receipt, policy);
  const named = STEPS.map(name => ({name, ...steps[name]}));
  return {...file, isIdentified: policy !== null, steps: policy || file.receipt ? named : named.map(withoutTrust)};
}

/** Held against the key that the file itself names: what fails there is wrong, what holds there proves nothing by itself. */
function withoutTrust(step) {
  const provesNothing = step.outcome === 'PASSED' && OF_THE_LOG.includes(step.name);
  return provesNothing ? {name: step.name, ...notChecked('log-unknown')} : step;
}

async function checkBundle(bundle, policy) {
  const {sealed} = bundle;
  const record = await attempt(() => readRecord(parseJson(sealed.bytes)), refusal => refusal);
  const trust = await trustIn(sealed.receipt, policy);
  const histories = new KeyHistories();
  return {
    SIGNATURE_VALID: await signatureStep(record),
    KEY_ENTITLED: await keyStep(bundle, record, trust, histories),
    DIGEST_MATCHES: await digestStep(sealed),
    INCLUDED: await includedStep(sealed.receipt, trust),
    CHECKPOINT_SIGNED: checkpointStep(trust),
    COSIGNED: await cosignedStep(trust),
    TIMESTAMPED: await timestampStep(bundle, trust),
    STATUS: await statusStep(bundle, record, trust, histories),
    RESTS_ON_INCLUDED: await restStep(bundle, record, trust),
  };
}

async function checkReceipt(receipt, policy) {
  const steps = Object.fromEntries(STEPS.map(name => [name, notChecked('receipt-only')]));
  const entry = await attempt(() => entryOf(receipt), refusal => refusal);
  steps.DIGEST_MATCHES = entry instanceof Refusal ? failedBy(entry) : notChecked('receipt-digest', entry.index, entry.sealedAt, entry.kind, entry.id);
  if (!policy) {
    OF_THE_LOG.slice(1, 4).forEach(name => { steps[name] = notChecked('log-unknown'); });
    return steps;
  }
  const trust = await trustIn(receipt, policy);
  return {
    ...steps,
    INCLUDED: await includedStep(receipt, trust),
    CHECKPOINT_SIGNED: checkpointStep(trust),
    COSIGNED: await cosignedStep(trust),
  };
}

/** The policy, the keys of the trusted log that a receipt names, and the receipt's checkpoint; or the refusal of either. */
async function trustIn(receipt, policy) {
  const name = receipt.note.text.split('\n')[0];
  const known = policy.logs.filter(log => log.name === name);
  const logs = known.length > 0 ? known : new Refusal('log-untrusted', name);
  const checkpoint = logs instanceof Refusal ? logs : await attempt(() => openCheckpoint(receipt.note, logs), refusal => refusal);
  return {policy, logs, checkpoint};
}

async function signatureStep(record) {
  if (record instanceof Refusal) {
    return failedBy(record);
  }
  for (const proof of record.proofs) {
    const key = await attempt(() => namedKey(proof.method), refusal => refusal);
    if (key instanceof Refusal) {
      return failed('key-unnamed', proof.method.text);
    }
    if (!await isProved(record, proof, key)) {
      return failed('signature-wrong', proof.method.text);
    }
  }
  return passed('signature-right', record.proofs.map(proof => namedKey(proof.method).text).join(', '));
}

/** The entry behind a receipt of the trusted log, or why there is none. */
async function trustedEntry(receipt, {policy, logs}) {
  if (logs instanceof Refusal) {
    throw logs;
  }
  const checkpoint = await openCheckpoint(receipt.note, logs);
  const entry = entryOf(receipt);
  if (!await isIncluded(await leafHash(receipt.entryBytes), receipt.index, receipt.path, checkpoint)) {
    refuse('not-included', receipt.index, checkpoint.size);
  }
  return (await cosigning(policy, checkpoint)).isMet ? entry : refuse('not-cosigned');
}

/** The record that an entry stands for. */
async function recordOf(entry, sealed) {
  if (!same(entry.hash, await sha256(sealed.salt, sealed.bytes))) {
    refuse('digest-wrong', entry.index);
  }
  const record = readRecord(parseJson(sealed.bytes));
  return record.id === entry.id && record.kind === entry.kind ? record : refuse('digest-other', record.kind, record.id);
}

async function keyStep(bundle, record, trust, histories) {
  if (record instanceof Refusal) {
    return notChecked('no-author');
  }
  const inOrder = [...bundle.keys].sort((one, other) => one.receipt.index < other.receipt.index ? -1 : one.receipt.index > other.receipt.index ? 1 : 0);
  const authors = await keptBy(bundle, record);
  for (const sealed of inOrder) {
    const problem = await attempt(() => learnKey(histories, sealed, authors, trust), refusal => refusal);
    if (problem) {
      return failed('key-record', sealed.receipt.index, problem);
    }
  }
  const {index} = bundle.sealed.receipt;
  const history = histories.of(record.author);
  const [{method}] = record.proofs;
  const isEntitled = record.kind === 'key' ? await history.check(index, record) : history.keyAt(index, method) !== null;
  if (!isEntitled) {
    return failed('key-not-entitled', index, method.text, record.author.text);
  }
  return method.did.key && method.did.text === record.author.text ? passed('key-own') : passed('key-in-log');
}

/** Whose keys may travel along: the author's first, and those of who erased what changed the record. */
async function keptBy(bundle, record) {
  const changes = await Promise.all(bundle.changes.map(({bytes}) => attempt(() => readRecord(parseJson(bytes)), () => null)));
  return [record, ...changes.filter(change => change?.kind === 'erasure')].map(({author}) => author.text);
}

async function learnKey(histories, sealed, authors, trust) {
  const entry = await trustedEntry(sealed.receipt, trust);
  const key = await recordOf(entry, sealed);
  if (key.kind !== 'key' || !authors.includes(key.author.text)) {
    refuse('key-of-other', authors[0]);
  }
  const history = histories.of(key.author);
  if (!await history.check(entry.index, key)) {
    refuse('key-unentitled');
  }
  await history.learn(entry.index, key);
}

const digestStep = sealed => attempt(async () => {
  const entry = entryOf(sealed.receipt);
  await recordOf(entry, sealed);
  return passed('digest-right', entry.index, entry.sealedAt, entry.kind, entry.id);
}, failedBy);

async function includedStep(receipt, {checkpoint}) {
  if (checkpoint instanceof Refusal) {
    return notChecked('no-tree');
  }
  const isIn = await isIncluded(await leafHash(receipt.entryBytes), receipt.index, receipt.path, checkpoint);
  return isIn ? passed('included', receipt.index, checkpoint.size) : failed('not-included', receipt.index, checkpoint.size);
}

const checkpointStep = ({checkpoint}) => checkpoint instanceof Refusal ? failedBy(checkpoint)
  : passed('checkpoint-right', checkpoint.origin, checkpoint.note.signatures.length);

async function cosignedStep({policy, checkpoint}) {
  if (policy.quorum.none) {
    return notChecked('no-witness');
  }
  if (checkpoint instanceof Refusal) {
    return notChecked('no-tree');
  }
  const {isMet, mayBeMet, count, all} = await cosigning(policy, checkpoint);
  return isMet ? passed('cosigned', count, all) : mayBeMet ? notChecked('cosigned-perhaps', count, all) : failed('cosigned-few', count, all);
}

/** What a claim rests on: each record that it names, no other, as it names it, and sealed before it. */
async function restStep(bundle, record, trust) {
  if (record instanceof Refusal) {
    return notChecked('no-author');
  }
  if (record.kind !== 'claim' && bundle.restsOn.length === 0) {
    return notChecked('no-claim');
  }
  const list = record.subject.get('records');
  const named = new Map();
  for (const name of Array.isArray(list) ? list : isObject(list) ? list.values() : []) {
    const id = member(name, 'id') ?? '';
    if (named.has(id)) {
      return failed('rest-twice');
    }
    named.set(id, name);
  }
  if (named.size === 0) {
    return failed('rest-none');
  }
  for (const rest of bundle.restsOn) {
    const problem = await attempt(() => checkRest(rest, named.get(rest.id), bundle.sealed.receipt.index, trust), refusal => refusal);
    if (problem) {
      return failed('rest', rest.id, problem);
    }
    named.delete(rest.id);
  }
  return named.size > 0 ? failed('rest-missing', [...named.keys()].join(', ')) : passed('rests', bundle.restsOn.length);
}

async function checkRest(rest, name, claimIndex, trust) {
  if (name === undefined) {
    refuse('rest-unnamed');
  }
  const entry = await trustedEntry(rest.receipt, trust);
  const isNamed = entry.id === rest.id
    && member(name, 'digest') === entry.digest
    && isText(entry.kind) && member(name, 'kind') === entry.kind
    && Number.isInteger(member(name, 'index')) && BigInt(member(name, 'index')) === entry.index;
  if (!isNamed) {
    refuse('rest-other');
  }
  if (entry.index >= claimIndex) {
    refuse('rest-late');
  }
  if (rest.level !== undefined && member(name, 'level') !== rest.level) {
    refuse('rest-level');
  }
}

/**
 * What the timestamps are for and what they say. Whether an authority signed them is not checked here, so the best that
 * comes out is not checked.
 */
async function timestampStep({timestamps}, {logs, checkpoint}) {
  if (timestamps.length === 0) {
    return notChecked('no-timestamp');
  }
  if (checkpoint instanceof Refusal) {
    return notChecked('no-tree');
  }
  const times = [];
  for (const {note, token, path} of timestamps) {
    const later = await attempt(() => openCheckpoint(note, logs), refusal => refusal);
    if (later instanceof Refusal) {
      return failedBy(later);
    }
    if (!await isConsistent(checkpoint, later, path)) {
      return failed('timestamp-tree');
    }
    const time = timeIn(token, await sha256(utf8(note.text)));
    if (time === null) {
      return failed('timestamp-other');
    }
    times.push(time);
  }
  return notChecked('timestamp', times.sort()[0]);
}

/** The time that a token (RFC 3161) states behind the imprint of a text, found by their DER; null when the imprint is not in it. */
function timeIn(token, imprint) {
  const text = [...token].map(byte => String.fromCharCode(byte)).join('');
  const sha256Oid = '\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01';
  for (const algorithm of [`\x30\x31\x30\x0d${sha256Oid}\x05\x00`, `\x30\x2f\x30\x0b${sha256Oid}`]) {
    const at = text.indexOf(algorithm + '\x04\x20' + String.fromCharCode(...imprint));
    if (at >= 0) {
      return /\x18[\x0f-\x18]([0-9]{14}(?:\.[0-9]+)?Z)/.exec(text.slice(at))?.[1] ?? '?';
    }
  }
  return null;
}
