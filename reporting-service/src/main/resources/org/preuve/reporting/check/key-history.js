/* ---- Which key may sign for whom, by the log's own key records ------------------------------------------------------- */

/*
 * Learned from key records in the order of the log, and from nowhere else. A did:key is its own key. A did:web's first key
 * record is signed by the key that it names, a later one by a key that already stands, so that whoever writes the log
 * cannot take over an author. A key is entitled from the index after its record.
 */
class KeyHistory {
  constructor() {
    this.pinned = new Map();
    this.firstIndex = null;
  }

  /** The key behind a method at an index, or null. */
  keyAt(index, method) {
    const pin = this.pinned.get(method.text);
    return method.did.key ?? (pin && pin.index < index ? pin.key : null);
  }

  /** Whether the record at an index is signed by a key that was entitled to sign it there. */
  async check(index, record) {
    const [proof] = record.proofs;
    const named = record.kind === 'key' ? namedByKeyRecord(record) : null;
    if (record.kind === 'key' && !named) {
      return false;
    }
    const isFirst = named && !(this.firstIndex !== null && this.firstIndex < index);
    const key = isFirst ? (proof.method.text === named.method.text ? named.key : null) : this.keyAt(index, proof.method);
    return key !== null && isProved(record, proof, key);
  }

  /** Takes in a key record that was found valid at this index. */
  learn(index, record) {
    const named = namedByKeyRecord(record);
    if (!record.author.key) {
      if (!this.pinned.has(named.method.text)) {
        this.pinned.set(named.method.text, {index, key: named.key});
      }
      this.firstIndex = this.firstIndex === null || index < this.firstIndex ? index : this.firstIndex;
    }
  }
}

/** The key that a key record names for its author, or null. */
function namedByKeyRecord(record) {
  try {
    const key = readMultibaseKey(record.subject.get('publicKeyMultibase') ?? '');
    const method = readMethod(`${record.author.text}#${key.text}`);
    const isOwn = record.subject.get('id') === record.author.text && record.subject.get('verificationMethod') === method.text;
    return isOwn ? {method, key} : null;
  } catch (error) {
    if (error instanceof Refusal) {
      return null;
    }
    throw error;
  }
}
