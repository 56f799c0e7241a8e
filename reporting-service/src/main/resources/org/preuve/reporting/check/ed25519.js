/* ---- Ed25519 (RFC 8032), one strict rule ------------------------------------------------------------------------ */

/*
 * Where libraries differ, this is the rule: a signature (R, S) has 64 bytes, S is below the group order, key and R are
 * canonically encoded and not of small order, and [S]B = R + [k]A holds as it stands, without cofactor. The arithmetic is
 * written out, so that every browser decides alike; a browser that has Ed25519 itself is asked as well and must agree.
 * Nothing is secret here, so nothing need take constant time.
 */

const PRIME = 2n ** 255n - 19n;
const ORDER = 2n ** 252n + 27742317777372353535851937790883648493n;

const positive = number => (number % PRIME + PRIME) % PRIME;

function power(number, exponent) {
  let result = 1n;
  for (let square = positive(number); exponent > 0n; exponent >>= 1n, square = square * square % PRIME) {
    if (exponent & 1n) {
      result = result * square % PRIME;
    }
  }
  return result;
}

const inverse = number => power(number, PRIME - 2n);
const CURVE_D = positive(-121665n * inverse(121666n));
const ROOT_OF_MINUS_1 = power(2n, (PRIME - 1n) / 4n);

const littleEndian = bytes => bigEndian(bytes.slice().reverse());

/** Points are {x, y, z, t} with x/z and y/z the coordinates and t = xy/z. */
const NEUTRAL = {x: 0n, y: 1n, z: 1n, t: 0n};
const BASE_POINT = decodePoint(Uint8Array.from([0x58, ...new Array(31).fill(0x66)]));

/** The point that 32 bytes encode (RFC 8032 §5.1.3), refused unless they are its one encoding. */
function decodePoint(bytes) {
  const number = littleEndian(bytes);
  const sign = number >> 255n;
  const y = number & 2n ** 255n - 1n;
  if (y >= PRIME) {
    refuse('malformed', 'Ed25519');
  }
  const u = positive(y * y - 1n);
  const v = positive(CURVE_D * y * y + 1n);
  let x = positive(u * v ** 3n * power(u * v ** 7n, (PRIME - 5n) / 8n));
  if (positive(v * x * x + u) === 0n) {
    x = positive(x * ROOT_OF_MINUS_1);
  }
  if (positive(v * x * x - u) !== 0n || (x === 0n && sign === 1n)) {
    refuse('malformed', 'Ed25519');
  }
  if ((x & 1n) !== sign) {
    x = PRIME - x;
  }
  return {x, y, z: 1n, t: x * y % PRIME};
}

function encodePoint(point) {
  const z = inverse(point.z);
  let number = positive(point.y * z) | (positive(point.x * z) & 1n) << 255n;
  return Uint8Array.from({length: 32}, () => {
    const byte = Number(number & 255n);
    number >>= 8n;
    return byte;
  });
}

/** The complete addition of Hisil, Wong, Carter and Dawson (2008) for a = -1; also doubles. */
function add(p, q) {
  const a = (p.y - p.x) * (q.y - q.x) % PRIME;
  const b = (p.y + p.x) * (q.y + q.x) % PRIME;
  const c = 2n * CURVE_D * p.t % PRIME * q.t % PRIME;
  const d = 2n * p.z * q.z % PRIME;
  const e = b - a, f = d - c, g = d + c, h = b + a;
  return {x: e * f % PRIME, y: g * h % PRIME, z: f * g % PRIME, t: e * h % PRIME};
}

const negated = point => ({x: -point.x, y: point.y, z: point.z, t: -point.t});

/** [m]P + [n]Q. */
function combination(m, p, n, q) {
  const both = add(p, q);
  let sum = NEUTRAL;
  for (let bit = 252n; bit >= 0n; bit--) {
    sum = add(sum, sum);
    const wanted = [null, p, q, both][Number(m >> bit & 1n) + 2 * Number(n >> bit & 1n)];
    sum = wanted ? add(sum, wanted) : sum;
  }
  return sum;
}

function hasSmallOrder(point) {
  const twice = add(point, point);
  const fourfold = add(twice, twice);
  const eightfold = add(fourfold, fourfold);
  return positive(eightfold.x) === 0n && positive(eightfold.y - eightfold.z) === 0n;
}

/** A public key, checked once: canonical, on the curve, not one under which anybody can sign. */
function readKey(bytes) {
  if (bytes.length !== 32) {
    refuse('malformed', 'Ed25519');
  }
  const point = decodePoint(bytes);
  return hasSmallOrder(point) ? refuse('malformed', 'Ed25519') : {bytes, point};
}

/** The key of z6Mk… (multicodec 0xed01 in base58btc). */
function readMultibaseKey(text) {
  insist(typeof text === 'string', 'malformed', 'multibase');
  const bytes = decodeBase58btc(text);
  if (bytes[0] !== 0xed || bytes[1] !== 0x01) {
    refuse('malformed', 'Ed25519');
  }
  return {...readKey(bytes.slice(2)), text};
}

async function isSignedBy(key, message, signature) {
  const r = signature.slice(0, 32);
  const s = littleEndian(signature.slice(32));
  if (signature.length !== 64 || s >= ORDER) {
    return false;
  }
  const k = littleEndian(await sha512(r, key.bytes, message)) % ORDER;
  const found = combination(s, BASE_POINT, k, negated(key.point));
  if (!same(encodePoint(found), r) || hasSmallOrder(found)) {
    return false;
  }
  return await browserSays(key, message, signature) === false ? refuse('browser-disagrees') : true;
}

/** What the browser's own Ed25519 says; undefined where it has none. */
async function browserSays(key, message, signature) {
  let own;
  try {
    own = await crypto.subtle.importKey('raw', key.bytes, 'Ed25519', false, ['verify']);
  } catch {
    return undefined;
  }
  return crypto.subtle.verify('Ed25519', own, signature, message);
}

const browserHasEd25519 = async () => await browserSays({bytes: encodePoint(BASE_POINT)}, utf8(''), new Uint8Array(64)) !== undefined;
