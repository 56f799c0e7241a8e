/* ---- Whom a reader trusts (C2SP tlog-policy) --------------------------------------------------------------------- */

/** Reads a policy, or the key of one log alone, which stands for a policy without witnesses. */
async function readTrust(text) {
  const trimmed = text.trim();
  return /\s/.test(trimmed) ? readPolicy(text) : readPolicy(`log ${trimmed}\nquorum none\n`);
}

/** Logs and a quorum: {none}, {witness}, or {threshold, members}. A name is used only below the line that defines it. */
async function readPolicy(text) {
  if (text.length > 65_536) {
    refuse('policy', 0);
  }
  const policy = {text, logs: [], quorum: null, named: new Map(), members: new Set()};
  for (const [i, line] of text.split('\n').entries()) {
    if (/[\x00-\x08\x0b-\x1f\x7f]/.test(line)) {
      refuse('policy', i + 1);
    }
    const items = line.split(/[ \t]+/).filter(item => item);
    if (items.length > 0 && !items[0].startsWith('#')) {
      await attempt(() => readPolicyLine(policy, items), () => refuse('policy', i + 1));
    }
  }
  return policy.quorum ? policy : refuse('policy', 0);
}

async function readPolicyLine(policy, [word, ...rest]) {
  switch (word) {
    case 'log': return addLog(policy, ...rest);
    case 'witness': return addWitness(policy, ...rest);
    case 'group': return addGroup(policy, ...rest);
    case 'quorum': return setQuorum(policy, ...rest);
    default: return refuse('policy');
  }
}

async function addLog(policy, vkey = '', url, ...more) {
  const log = await readVkey(vkey, LOG);
  if (more.length > 0 || policy.logs.some(other => same(other.key.bytes, log.key.bytes))) {
    refuse('policy');
  }
  policy.logs.push(log);
}

async function addWitness(policy, name, vkey = '', url, ...more) {
  const witness = await readVkey(vkey, WITNESS, POST_QUANTUM);
  const known = [...policy.named.values()].some(other => other.witness && same(other.witness.key.bytes, witness.key.bytes));
  if (more.length > 0 || known) {
    refuse('policy');
  }
  define(policy, name, {witness});
}

function addGroup(policy, name, threshold, ...names) {
  const members = names.map(member => policy.named.get(member) ?? refuse('policy'));
  for (const member of names) {
    if (policy.members.has(member)) {
      refuse('policy');
    }
    policy.members.add(member);
  }
  const wanted = threshold === 'any' ? 1 : threshold === 'all' ? members.length : readThreshold(threshold);
  insist(members.length > 0 && wanted <= members.length, 'policy');
  const depth = 1 + Math.max(...members.map(rule => rule.depth ?? 0));
  insist(depth <= 32, 'policy');
  define(policy, name, {threshold: wanted, members, depth});
}

const readThreshold = text => /^[1-9][0-9]{0,5}$/.test(text) ? Number(text) : refuse('policy');

function setQuorum(policy, name, ...more) {
  if (name === undefined || more.length > 0 || policy.quorum) {
    refuse('policy');
  }
  policy.quorum = name === 'none' ? {none: true} : policy.named.get(name) ?? refuse('policy');
}

function define(policy, name, rule) {
  if (name === 'none' || policy.named.has(name)) {
    refuse('policy');
  }
  policy.named.set(name, rule);
}

/** The witnesses that a quorum counts. */
const witnessesOf = quorum => quorum.none ? [] : quorum.witness ? [quorum.witness] : quorum.members.flatMap(witnessesOf);

/**
 * How well a checkpoint is cosigned: whether the quorum is met by what was checked, whether it could be met by what was
 * not, and the numbers.
 */
async function cosigning(policy, checkpoint) {
  const found = new Map();
  for (const witness of witnessesOf(policy.quorum)) {
    found.set(witness, await isCosigned(checkpoint, witness));
  }
  const met = (quorum, counts) => quorum.none
    || (quorum.witness ? counts(found.get(quorum.witness))
      : quorum.members.filter(member => met(member, counts)).length >= quorum.threshold);
  return {
    isMet: met(policy.quorum, answer => answer === true),
    mayBeMet: met(policy.quorum, answer => answer !== false),
    count: [...found.values()].filter(answer => answer === true).length,
    all: found.size,
  };
}
