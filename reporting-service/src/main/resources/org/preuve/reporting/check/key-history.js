/* ---- Which key may sign for an author, by the log's own key records ---------------------------------------------------- */

/*
 * Learned from key records in the order of the log, and from nowhere else. A did:key begins with its own key; a did:web's
 * first key record is signed by the key that it names. A later key is taken in by a record with two proofs, one by a key
 * that stands and one by the new key itself, so that whoever writes the log cannot take over an author. A revocation is
 * signed by a key that stands, and is for good. What a record says holds from the index after it.
 */
class KeyHistory {
  constructor(author) {
    this.author = author;
    this.entitled = new Map();
    this.revoked = new Map();
  }

  /** The key behind a method of the author at an index, or null when it is not entitled. */
  keyAt(index, method) {
    if (this.isRevoked(index, method)) {
      return null;
    }
    const found = this.entitled.get(method.text);
    const isOwn = this.author.key && method.did.text === this.author.text;
    return isOwn ? this.author.key : found && found.index < index ? found.key : null;
  }

  isRevoked(index, method) {
    return this.revoked.has(method.text) && this.revoked.get(method.text) < index;
  }

  /** Whether a record at an index is signed by keys that were entitled to sign it there. */
  async check(index, record) {
    const said = record.kind === 'key' ? await keyRecordOf(record) : {type: 'other'};
    if (said.type === 'Key') {
      const isFirst = !this.author.key && ![...this.entitled.values()].some(found => found.index < index);
      return !this.isRevoked(index, said.named[0].method) && this.checkSet(index, record, said.named, !isFirst);
    }
    return said.type !== null && this.checkSet(index, record, said.named ?? [], said.type === 'LogKey');
  }

  /** Whether all proofs hold, each key that the record is about made one, and where needed a key that stands made one. */
  async checkSet(index, record, named, needsStanding) {
    const isNamed = method => named.find(about => about.method.text === method.text);
    for (const proof of record.proofs) {
      const key = this.keyAt(index, proof.method) ?? isNamed(proof.method)?.key;
      if (!key || !await isProved(record, proof, key)) {
        return false;
      }
    }
    const isSigner = ({method}) => record.proofs.some(proof => proof.method.text === method.text);
    const stands = record.proofs.some(proof => this.keyAt(index, proof.method));
    return named.every(isSigner) && (stands || !needsStanding);
  }

  /** Takes in a key record that was found valid at this index. */
  async learn(index, record) {
    const {type, named, revoked} = await keyRecordOf(record);
    if (type === 'Key' && !this.entitled.has(named[0].method.text)) {
      this.entitled.set(named[0].method.text, {index, key: named[0].key});
    }
    if (type === 'KeyRevocation' && !this.revoked.has(revoked.text)) {
      this.revoked.set(revoked.text, index);
    }
  }
}

/** The history of each author of a file, begun when it is asked for. */
class KeyHistories {
  constructor() {
    this.begun = new Map();
  }

  of(author) {
    if (!this.begun.has(author.text)) {
      this.begun.set(author.text, new KeyHistory(author));
    }
    return this.begun.get(author.text);
  }
}

/** What a key record says: its type and the keys that must have signed it; the type is null when it says nothing of its author. */
function keyRecordOf({subject, author}) {
  return attempt(async () => {
    const type = subject.get('type');
    insist(subject.get('id') === author.text, 'key-of-other', author.text);
    if (type === 'LogKey') {
      return {type, named: await logKeysOf(subject)};
    }
    const key = readMultibaseKey(subject.get('publicKeyMultibase') ?? '');
    const method = readMethod(`${author.key ? 'did:key:' + key.text : author.text}#${key.text}`);
    insist(subject.get('verificationMethod') === method.text, 'key-of-other', author.text);
    insist(type === 'Key' || type === 'KeyRevocation', 'key-of-other', author.text);
    return type === 'Key' ? {type, named: [{method, key}]} : {type, revoked: method};
  }, () => ({type: null}));
}

/** The new key of a log and the one before it, as the methods that sign for them. */
async function logKeysOf(subject) {
  const next = await readVkey(subject.get('vkey'), LOG);
  const previous = subject.has('previousVkey') ? [await readVkey(subject.get('previousVkey'), LOG)] : [];
  const size = subject.get('fromSize');
  insist(next.name === subject.get('origin') && Number.isInteger(size) && size >= 0, 'key-of-other');
  insist(previous.every(before => before.name === next.name && !same(before.key.bytes, next.key.bytes)), 'key-of-other');
  return [next, ...previous].map(({key}) => {
    const text = encodeBase58btc(joined([0xed, 0x01], key.bytes));
    return {method: readMethod(`did:key:${text}#${text}`), key};
  });
}
