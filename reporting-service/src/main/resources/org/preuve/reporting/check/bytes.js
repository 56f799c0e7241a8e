/* ---- Bytes, their texts, and hashes ---------------------------------------------------------------------------- */

/** Something is refused. The code has words in each language; the details are put into them. */
class Refusal extends Error {
  constructor(code, ...details) {
    super([code, ...details].join(' '));
    this.code = code;
    this.details = details;
  }
}

function refuse(code, ...details) {
  throw new Refusal(code, ...details);
}

function insist(condition, code, ...details) {
  return condition || refuse(code, ...details);
}

/** The value of a reading, or what a refusal of it gives. Any other error is a mistake of this page and goes on. */
async function attempt(read, whenRefused) {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Refusal) {
      return whenRefused(error);
    }
    throw error;
  }
}

const utf8 = text => new TextEncoder().encode(text);

/** Text of bytes that are UTF-8, and nothing but. */
function readUtf8(bytes) {
  try {
    return new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return refuse('malformed', 'UTF-8');
  }
}

function joined(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

const digest = async (name, parts) => new Uint8Array(await crypto.subtle.digest(name, joined(...parts)));
const sha256 = (...parts) => digest('SHA-256', parts);
const sha512 = (...parts) => digest('SHA-512', parts);

const bigEndian = bytes => bytes.reduce((number, byte) => number << 8n | BigInt(byte), 0n);

/** Base64 with padding (RFC 4648 §4). Every value has one text; any other is refused. */
function encodeBase64(bytes) {
  let characters = '';
  bytes.forEach(byte => { characters += String.fromCharCode(byte); });
  return btoa(characters);
}

function decodeBase64(text) {
  let bytes;
  try {
    bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  } catch {
    return refuse('malformed', 'base64');
  }
  return encodeBase64(bytes) === text ? bytes : refuse('malformed', 'base64');
}

/** Multibase u: base64url without padding (RFC 4648 §5). */
function encodeBase64url(bytes) {
  return 'u' + encodeBase64(bytes).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
}

function decodeBase64url(text) {
  if (!/^u[A-Za-z0-9_-]*$/.test(text)) {
    refuse('malformed', 'multibase');
  }
  const plain = text.slice(1).replaceAll('-', '+').replaceAll('_', '/');
  const bytes = decodeBase64(plain + '='.repeat((4 - plain.length % 4) % 4));
  return encodeBase64url(bytes) === text ? bytes : refuse('malformed', 'multibase');
}

const BASE58 = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** Multibase z: base58btc, short, for keys and signatures. */
function decodeBase58btc(text) {
  if (!/^z[1-9A-HJ-NP-Za-km-z]{0,255}$/.test(text)) {
    refuse('malformed', 'multibase');
  }
  const zeros = text.slice(1).match(/^1*/)[0].length;
  let number = [...text.slice(1)].reduce((value, digit) => value * 58n + BigInt(BASE58.indexOf(digit)), 0n);
  const bytes = [];
  for (; number > 0n; number >>= 8n) {
    bytes.unshift(Number(number & 255n));
  }
  return Uint8Array.from([...new Array(zeros).fill(0), ...bytes]);
}

function encodeBase58btc(bytes) {
  let digits = '';
  for (let number = bigEndian(bytes); number > 0n; number /= 58n) {
    digits = BASE58[Number(number % 58n)] + digits;
  }
  return 'z' + '1'.repeat(bytes.findIndex(byte => byte > 0)) + digits;
}

/** A SHA-256 hash in its three texts: base64, multihash in multibase, and 32 plain bytes. */
const hashOfBase64 = text => hashOf(decodeBase64(text));
const hashOf = bytes => bytes.length === 32 ? bytes : refuse('malformed', 'SHA-256');

function hashOfMultihash(text) {
  const bytes = decodeBase64url(text);
  return bytes.length === 34 && bytes[0] === 0x12 && bytes[1] === 32 ? bytes.slice(2) : refuse('malformed', 'SHA-256');
}
