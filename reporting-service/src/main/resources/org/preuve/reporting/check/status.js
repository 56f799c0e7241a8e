/* ---- Status lists: W3C Bitstring Status List 1.0 ------------------------------------------------------------------------- */

const MIN_LIST_BYTES = 131072 / 8;
const MAX_LIST_BYTES = 1 << 20;
const OUTCOMES = {revocation: 'revoked', suspension: 'suspended'};

const keepsList = (condition, at) => insist(condition, 'list-rule', at || '/');

/** What a record says of its own status: which bit of which list. Refuses what is not understood with 'status-unknown'. */
function readStatusEntries(record) {
  const status = record.json.get('credentialStatus');
  return status === undefined ? [] : Array.isArray(status)
    ? status.map((entry, i) => readStatusEntry(entry, `/credentialStatus/${i}`)) : [readStatusEntry(status, '/credentialStatus')];
}

function readStatusEntry(entry, at) {
  insist(entry.get('type') === 'BitstringStatusListEntry', 'status-unknown', `${at}/type`);
  const purpose = entry.get('statusPurpose');
  insist(isText(purpose) && Object.hasOwn(OUTCOMES, purpose), 'status-unknown', `${at}/statusPurpose`);
  insist(!entry.has('statusSize') || entry.get('statusSize') === 1, 'status-unknown', `${at}/statusSize`);
  const index = entry.get('statusListIndex');
  keepsList(isText(index) && /^(?:0|[1-9][0-9]{0,17})$/.test(index), `${at}/statusListIndex`);
  const list = entry.get('statusListCredential');
  keepsList(isUrl(list), `${at}/statusListCredential`);
  keepsList(entry.get('id') !== list, `${at}/id`);
  return {purpose, index: BigInt(index), list};
}

/** A list as its issuer signed it, read by every rule but one: whether its signature is right is asked by isProved. */
async function readStatusList(whole) {
  insist(canonicalBytes(whole).length <= MAX_RECORD_BYTES, 'large');
  const list = readDocument(whole);
  const {json} = list;
  const types = json.get('type');
  keepsList(types.includes('BitstringStatusListCredential'), '/type');
  const subject = json.get('credentialSubject');
  keepsList(subject.get('type') === 'BitstringStatusList', '/credentialSubject/type');
  const ttl = subject.get('ttl');
  keepsList(ttl === undefined || (Number.isSafeInteger(ttl) && ttl >= 0), '/credentialSubject/ttl');
  const id = json.get('id');
  keepsList(isUrl(id), '/id');
  const purposes = [subject.get('statusPurpose')].flat();
  keepsList(purposes.every(isText), '/credentialSubject/statusPurpose');
  const [from, until] = [readTime(json, 'validFrom'), readTime(json, 'validUntil')];
  const created = json.has('proof') ? readTime(json.get('proof'), 'created') : undefined;
  keepsList(from !== undefined && until !== undefined, '/validFrom');
  keepsList(created === undefined || (created >= from && created <= until), '/proof/created');
  return {...list, id, purposes, from, bits: await expandBits(subject.get('encodedList'))};
}

/** A signed credential that is no record: the data model's rules, and one signature by its issuer. */
function readDocument(whole) {
  keeps(isObject(whole), '');
  const {json, token} = opened(whole);
  keeps(isObject(json), '');
  allowMembers(json, RECORD_MEMBERS, '');
  const context = json.get('@context');
  keeps(Array.isArray(context) && context[0] === CONTEXTS[0] && context.slice(1).every(isUrl), '/@context');
  const type = json.get('type');
  keeps(Array.isArray(type) && type.includes('VerifiableCredential'), '/type');
  const issuer = json.get('issuer');
  const author = readDid(isObject(issuer) ? issuer.get('id') : issuer);
  checkDataModel(json);
  const proof = token ? readTokenProof(json, token, author) : readProof(json.get('proof'), '/proof', context, 'other', author);
  return {json, author, proof};
}

/** The bits of a list: one gzip member and nothing behind it, never more than is allowed, however small it is when compressed. */
async function expandBits(encoded) {
  keepsList(isText(encoded) && encoded.startsWith('u'), '/credentialSubject/encodedList');
  const gzip = decodeBase64url(encoded);
  const start = [0x1f, 0x8b, 8, 0];
  keepsList(gzip.length >= 18 && start.every((byte, i) => gzip[i] === byte), '/credentialSubject/encodedList');
  const bits = await inflate(gzip.slice(10, -8));
  // Some engines pass over what stands behind the last block. Then the same comes out of less, which would else end too soon.
  const isWhole = bits !== null && await inflate(gzip.slice(10, -9)) === null;
  keepsList(isWhole && bits.length >= MIN_LIST_BYTES && same(gzip.slice(-8), words32(crc32(bits), bits.length)), '/credentialSubject/encodedList');
  return bits;
}

/** What was deflated, or null when it is damaged, ends too soon, or would be more than is allowed. */
async function inflate(deflated) {
  const reader = new Blob([deflated]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const parts = [];
  let length = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      parts.push(step.value);
      length += step.value.length;
      if (length > MAX_LIST_BYTES) {
        await reader.cancel();
        return null;
      }
    }
  } catch (damaged) {
    return null;
  }
  return joined(...parts);
}

function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) {
      crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
    }
  }
  return ~crc >>> 0;
}

/** Numbers of 32 bits, lowest byte first. */
function words32(...numbers) {
  const view = new DataView(new ArrayBuffer(4 * numbers.length));
  numbers.forEach((number, i) => view.setUint32(4 * i, number, true));
  return new Uint8Array(view.buffer);
}

/** The step by the lists that a record names: null when it names none and none travels along. */
async function listStep(lists, record, history) {
  const entries = await attempt(() => readStatusEntries(record), refusal => refusal);
  if (entries instanceof Refusal) {
    return entries.code === 'status-unknown' ? notChecked(entries.code, ...entries.details) : failedBy(entries);
  }
  if (entries.length === 0 && lists.length === 0) {
    return null;
  }
  const known = new Map();
  for (const json of lists) {
    const list = await attempt(() => checkedList(json, entries, record, history), refusal => refusal);
    if (list instanceof Refusal || known.has(list.id)) {
      return failed('status-list', list instanceof Refusal ? list : new Refusal('list-twice', list.id));
    }
    known.set(list.id, list);
  }
  return bitStep(entries, known);
}

/** A list that says something of this record: named by it, and signed by its author with a key that stands by all that is known. */
async function checkedList(json, entries, record, history) {
  const list = await readStatusList(json);
  insist(entries.some(entry => entry.list === list.id), 'list-unnamed', list.id);
  insist(list.author.text === record.author.text, 'list-of-other', record.author.text);
  const key = history.keyAt(FOREVER, list.proof.method);
  insist(key !== null && await isProved(list, list.proof, key), 'list-unsigned');
  return list;
}

const FOREVER = (1n << 63n) - 1n;

function bitStep(entries, known) {
  const said = {set: [], clear: [], missing: []};
  for (const {purpose, index, list: id} of entries) {
    const list = known.get(id);
    if (list === undefined) {
      said.missing.push(id);
    } else if (!list.purposes.includes(purpose)) {
      return failed('status-list', new Refusal('list-purpose', purpose));
    } else if (index >= BigInt(list.bits.length) * 8n) {
      return failed('status-list', new Refusal('list-index', String(index)));
    } else {
      const isSet = list.bits[Number(index >> 3n)] & 0x80 >> Number(index & 7n);
      said[isSet ? 'set' : 'clear'].push(OUTCOMES[purpose]);
    }
  }
  const code = [...new Set(said.set.length > 0 ? said.set : said.clear)].sort().join('-');
  return said.set.length > 0 ? failed(code, asOf(known))
    : said.missing.length > 0 ? notChecked('list-missing', said.missing.join(', ')) : passed(`not-${code}`, asOf(known));
}

/** When the oldest of the lists was made. */
function asOf(known) {
  const from = [...known.values()].map(list => list.from).reduce((one, other) => one < other ? one : other);
  return new Date(Number(from / 1_000_000n)).toISOString();
}

/** What changes say is said first; what the lists say beside it only when it is bad as well. */
function joinedStatus(changed, listed) {
  if (changed.outcome !== 'FAILED') {
    return listed ?? changed;
  }
  const sentence = ({code, details}) => new Refusal(code, ...details);
  return listed?.outcome === 'FAILED' ? failed('change-and-list', sentence(changed), sentence(listed)) : changed;
}
