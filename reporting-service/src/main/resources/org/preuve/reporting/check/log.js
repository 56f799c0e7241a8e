/* ---- The log: entries, receipts, Merkle proofs (RFC 9162) --------------------------------------------------------- */

const KINDS = ['evidence', 'attestation', 'commitment', 'progress', 'claim', 'correction', 'withdrawal', 'erasure', 'key'];
const RECORD_ID = /^urn:uuid:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const ENTRY = new RegExp('^{"digest":"([^"]*)","id":"([^"]*)","index":(0|[1-9][0-9]{0,15}),"kind":"([^"]*)",'
  + '(?:"previous":"([^"]*)",)?"sealedAt":"([^"]*)"}$');

/** The public line that stands for a record: exactly these fields, in the one spelling that they have. */
function readEntry(bytes) {
  const [, entryDigest, id, index, kind, previous, sealedAt] = ENTRY.exec(readUtf8(bytes)) ?? refuse('malformed', 'entry');
  const isSound = bytes.length <= 65_535
    && RECORD_ID.test(id)
    && KINDS.includes(kind)
    && Number(index) <= Number.MAX_SAFE_INTEGER
    && (index === '0') === (previous === undefined)
    && isMillisecond(sealedAt);
  if (!isSound) {
    refuse('malformed', 'entry');
  }
  if (previous !== undefined) {
    hashOfMultihash(previous);
  }
  return {digest: entryDigest, hash: hashOfMultihash(entryDigest), id, index: BigInt(index), kind, sealedAt};
}

function isMillisecond(text) {
  const time = new Date(text);
  return /^[0-9]{4}-/.test(text) && !Number.isNaN(time.getTime()) && time.toISOString() === text;
}

const PROOF_LINE = 'c2sp.org/tlog-proof@v1';

/** A receipt (C2SP tlog-proof): the entry's bytes, where they stand, and the log's signed tree head. Proves nothing yet. */
function readReceipt(text) {
  const blank = text.indexOf('\n\n');
  const [first, extra = '', index = '', ...path] = text.slice(0, Math.max(blank, 0)).split('\n');
  if (blank < 0 || first !== PROOF_LINE || !extra.startsWith('extra ') || !index.startsWith('index ') || path.length > 63) {
    refuse('malformed', 'tlog-proof');
  }
  return {
    entryBytes: decodeBase64(extra.slice(6)),
    index: readNumber(index.slice(6), 'tlog-proof'),
    path: path.map(hashOfBase64),
    note: readNote(text.slice(blank + 2)),
  };
}

/** The entry of a receipt, which must be of the index that the proof is for. */
function entryOf(receipt) {
  const entry = readEntry(receipt.entryBytes);
  return entry.index === receipt.index ? entry : refuse('entry-index', entry.index, receipt.index);
}

const leafHash = entryBytes => sha256([0], entryBytes);
const nodeHash = (left, right) => sha256([1], left, right);

/** Whether a leaf stands at an index of a tree (RFC 9162 §2.1.3.2). The path must have exactly the length that it needs. */
async function isIncluded(leaf, index, path, head) {
  if (index >= head.size) {
    return false;
  }
  let node = index;
  let last = head.size - 1n;
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0n) {
      return false;
    }
    if ((node & 1n) === 1n || node === last) {
      hash = await nodeHash(sibling, hash);
      for (; node !== 0n && (node & 1n) === 0n; node >>= 1n) {
        last >>= 1n;
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    node >>= 1n;
    last >>= 1n;
  }
  return last === 0n && same(hash, head.root);
}

/** Whether a later tree begins with the whole earlier one (RFC 9162 §2.1.4.2). */
async function isConsistent(earlier, later, path) {
  if (earlier.size >= later.size) {
    return earlier.size === later.size && path.length === 0 && same(earlier.root, later.root);
  }
  if (earlier.size === 0n || path.length === 0) {
    return earlier.size === 0n && path.length === 0 && same(earlier.root, await sha256());
  }
  let node = earlier.size - 1n;
  let last = later.size - 1n;
  for (; (node & 1n) === 1n; node >>= 1n) {
    last >>= 1n;
  }
  // An earlier tree that is one complete subtree starts the climb itself.
  const [start, ...siblings] = node === 0n ? [earlier.root, ...path] : path;
  let earlierRoot = start;
  let laterRoot = start;
  for (const sibling of siblings) {
    if (last === 0n) {
      return false;
    }
    if ((node & 1n) === 1n || node === last) {
      earlierRoot = await nodeHash(sibling, earlierRoot);
      laterRoot = await nodeHash(sibling, laterRoot);
      for (; node !== 0n && (node & 1n) === 0n; node >>= 1n) {
        last >>= 1n;
      }
    } else {
      laterRoot = await nodeHash(laterRoot, sibling);
    }
    node >>= 1n;
    last >>= 1n;
  }
  return last === 0n && same(earlierRoot, earlier.root) && same(laterRoot, later.root);
}
