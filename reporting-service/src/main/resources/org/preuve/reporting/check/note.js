/* ---- Signed notes, keys of logs and witnesses, checkpoints (C2SP) ------------------------------------------------ */

const MAX_NUMBER = 2n ** 63n - 1n;

/** A decimal number without leading zeros, as checkpoints and receipts print it. */
function readNumber(text, form) {
  const isNumber = /^(?:0|[1-9][0-9]{0,18})$/.test(text) && BigInt(text) <= MAX_NUMBER;
  return isNumber ? BigInt(text) : refuse('malformed', form);
}

/** The name of a log or a witness: no white space, no plus, short. */
function readName(text) {
  if (!text || /[\p{White_Space}+\x00-\x1f\p{Surrogate}]/u.test(text) || utf8(text).length > 255) {
    refuse('malformed', 'signed-note');
  }
  return text;
}

/** What may sign a note, by the type byte that its key and its key id carry. */
const LOG = 1, WITNESS = 4, POST_QUANTUM = 6;

/** A verifier key, <name>+<hex key id>+<base64(type and key)> (signed-note). */
async function readVkey(text, ...types) {
  insist(typeof text === 'string', 'malformed', 'vkey');
  const parts = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/.exec(text) ?? refuse('malformed', 'vkey');
  const typed = decodeBase64(parts[3]);
  const name = readName(parts[1]);
  if (!types.includes(typed[0])) {
    refuse('malformed', 'vkey');
  }
  const key = typed[0] === POST_QUANTUM ? {bytes: typed.slice(1)} : readKey(typed.slice(1));
  if (typed[0] === POST_QUANTUM && key.bytes.length !== 1312) {
    refuse('malformed', 'Ed25519');
  }
  const id = await sha256(utf8(name + '\n'), typed);
  return parts[2] === hex(id.slice(0, 4)) ? {name, id: parts[2], type: typed[0], key, text} : refuse('malformed', 'vkey');
}

const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');

/** A text and the lines that claim to sign it. */
function readNote(note) {
  const blank = note.lastIndexOf('\n\n');
  if (note.length > 1_000_000 || blank < 0 || !note.endsWith('\n') || blank + 2 === note.length) {
    refuse('malformed', 'signed-note');
  }
  const text = note.slice(0, blank + 1);
  const lines = note.slice(blank + 2, -1).split('\n');
  if (lines.length > 100 || /[\x00-\x09\x0b-\x1f\p{Surrogate}]/u.test(text)) {
    refuse('malformed', 'signed-note');
  }
  return {text, signatures: lines.map(readSignatureLine)};
}

function readSignatureLine(line) {
  const space = line.lastIndexOf(' ');
  if (!line.startsWith('— ') || space < 2) {
    refuse('malformed', 'signed-note');
  }
  const name = readName(line.slice(2, space));
  const bytes = decodeBase64(line.slice(space + 1));
  return bytes.length > 4 ? {name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4)} : refuse('malformed', 'signed-note');
}

const signaturesOf = (note, key) => note.signatures.filter(line => line.name === key.name && line.id === key.id);

/**
 * A tree head that a log signed with one of the keys that it has had. Signatures of others are not looked at; a wrong one
 * under one of its own keys refuses all.
 */
async function openCheckpoint(note, logs) {
  let isSigned = false;
  for (const log of logs) {
    for (const line of signaturesOf(note, log)) {
      insist(await isSignedBy(log.key, utf8(note.text), line.bytes), 'checkpoint-signature', log.name);
      isSigned = true;
    }
  }
  insist(isSigned, 'checkpoint-unsigned', logs.map(log => log.text).join(', '));
  const [origin, size, root, ...more] = note.text.slice(0, -1).split('\n');
  insist(root !== undefined && ![origin, size, root, ...more].includes(''), 'malformed', 'tlog-checkpoint');
  return {origin, size: readNumber(size, 'tlog-checkpoint'), root: hashOfBase64(root), note};
}

/** Whether a witness cosigned a checkpoint (tlog-cosignature); undefined when only post-quantum arithmetic could tell. */
async function isCosigned(checkpoint, witness) {
  const lines = signaturesOf(checkpoint.note, witness);
  if (witness.type === POST_QUANTUM) {
    const isSize = line => line.bytes.length === 8 + 2420;
    return lines.length > 0 && lines.every(isSize) ? undefined : false;
  }
  for (const line of lines) {
    const time = bigEndian(line.bytes.slice(0, 8));
    const message = utf8(`cosignature/v1\ntime ${time}\n${checkpoint.note.text}`);
    const isTime = line.bytes.length === 72 && time <= 31556889864403199n; // as far as times of the Java platform go
    if (!isTime || !await isSignedBy(witness.key, message, line.bytes.slice(8))) {
      return false;
    }
  }
  return lines.length > 0;
}
