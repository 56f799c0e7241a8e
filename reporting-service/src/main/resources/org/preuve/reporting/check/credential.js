/* ---- Records: Verifiable Credentials 2.0 with eddsa-jcs-2022 proofs ------------------------------------------------- */

const CONTEXTS = ['https://www.w3.org/ns/credentials/v2', 'https://preuve.example/contexts/v1'];
const RECORD_MEMBERS = ['@context', 'id', 'type', 'name', 'description', 'issuer', 'validFrom', 'validUntil', 'credentialSubject',
  'credentialStatus', 'credentialSchema', 'refreshService', 'termsOfUse', 'evidence', 'relatedResource', 'renderMethod',
  'confidenceMethod', 'proof'];
const PROOF_MEMBERS = ['@context', 'id', 'type', 'cryptosuite', 'created', 'verificationMethod', 'proofPurpose', 'challenge',
  'domain', 'nonce', 'proofValue'];
const MUST_SAY_TYPE = ['credentialStatus', 'credentialSchema', 'refreshService', 'termsOfUse', 'evidence'];

const isObject = value => value instanceof Map;
const isText = value => typeof value === 'string';
const member = (value, ...names) => names.reduce((inner, name) => isObject(inner) ? inner.get(name) : undefined, value);

const keeps = (condition, at) => insist(condition, 'record-rule', at || '/');

function allowMembers(object, known, at) {
  for (const name of object.keys()) {
    keeps(known.includes(name), `${at}/${name}`);
  }
}

/** Reads a record by every rule but one: whether its signature is right is asked by isSigned. */
function readRecord(whole) {
  keeps(isObject(whole), '');
  const {json, token} = opened(whole);
  keeps(isObject(json), '');
  allowMembers(json, RECORD_MEMBERS, '');
  const context = json.get('@context');
  keeps(Array.isArray(context) && CONTEXTS.every((wanted, i) => context[i] === wanted) && context.slice(2).every(isUrl), '/@context');
  const kind = kindOf(json.get('type'));
  const id = json.get('id');
  keeps(isText(id) && RECORD_ID.test(id), '/id');
  const issuer = json.get('issuer');
  const author = readDid(isObject(issuer) ? issuer.get('id') : issuer);
  checkDataModel(json);
  // A key record may need two signatures and answers a challenge: a token can do neither.
  keeps(!token || kind !== 'key', '/type');
  const proofs = token ? [readTokenProof(json, token, author)] : readProofs(json, kind, author);
  return {json, kind, id, author, subject: json.get('credentialSubject'), proofs};
}

function kindOf(type) {
  keeps(Array.isArray(type) && type.length === 2 && type[0] === 'VerifiableCredential' && isText(type[1]), '/type');
  const kind = KINDS.find(word => `${word[0].toUpperCase()}${word.slice(1)}Credential` === type[1]);
  return kind ?? refuse('record-rule', '/type');
}

/** The rules of the data model for credentials of any kind. */
function checkDataModel(json) {
  const from = readTime(json, 'validFrom');
  const until = readTime(json, 'validUntil');
  keeps(from === undefined || until === undefined || until >= from, '/validUntil');
  const subject = json.get('credentialSubject');
  keeps(isObject(subject) && subject.size > 0 && hasUrlOrNoId(subject), '/credentialSubject');
  for (const name of ['name', 'description']) {
    const texts = json.get(name);
    const isSaid = Array.isArray(texts) ? texts.every(isLanguageValue)
      : texts === undefined || isText(texts) || isLanguageValue(texts);
    keeps(isSaid, `/${name}`);
  }
  for (const name of MUST_SAY_TYPE) {
    const value = json.get(name);
    keeps(value === undefined || [value].flat().every(saysType), `/${name}`);
  }
}

const hasUrlOrNoId = object => !object.has('id') || isUrl(object.get('id'));
const isLanguageValue = value => isObject(value) && isText(value.get('@value'))
  && [...value.keys()].every(name => ['@value', '@language', '@direction'].includes(name));

function saysType(value) {
  const type = member(value, 'type');
  return (isText(type) || (Array.isArray(type) && type.length > 0 && type.every(isText))) && hasUrlOrNoId(value);
}

/** An absolute URI (RFC 2396) as java.net.URI reads one, non-ASCII letters included. */
function isUrl(text) {
  const plain = "A-Za-z0-9_.!~*'();:@&=+$,-";
  const more = '|%[0-9a-fA-F]{2}|(?![\\p{Z}\\p{Cc}])[^\\x00-\\x7f]';
  const any = `(?:[${plain}/?\\[\\]]${more})`;
  const authority = `(?:(?:[${plain}]${more})+|(?:[${plain}]${more})*\\[[0-9A-Fa-f:.]+\\](?::[0-9]*)?)`;
  const path = `(?:[${plain}/]${more})*`;
  const hierarchical = `(?://${authority}|//(?=[/?#]))?(?:/${path})?(?:\\?${any}*)?`;
  return isText(text) && new RegExp(`^[A-Za-z][A-Za-z0-9+.-]*:(?:(?!/)${any}+|(?=/)${hierarchical})(?:#${any}*)?$`, 'u').test(text);
}

/** A time in nanoseconds since 1970, or undefined when there is none. It must have a zone (xsd:dateTimeStamp). */
function readTime(object, name) {
  const text = object.get(name);
  if (text === undefined) {
    return undefined;
  }
  const form = /^([0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2})(?:\.([0-9]{1,9}))?(?:Z|([+-])([0-9]{2}):([0-9]{2}))$/;
  const [, local, fraction = '', sign, hours = '0', minutes = '0'] = form.exec(text) ?? refuse('record-rule', `/${name}`);
  const zone = Number(hours) * 60 + Number(minutes);
  keeps(isText(text) && isMillisecond(local + '.000Z') && Number(minutes) < 60 && zone <= 18 * 60, `/${name}`);
  const seconds = BigInt(Date.parse(local + 'Z') / 1000) - BigInt(sign === '-' ? -zone : zone) * 60n;
  return seconds * 1_000_000_000n + BigInt(fraction.padEnd(9, '0'));
}

/** The proofs of a record, read and checked but for the signatures. Only a key record may have several. */
function readProofs(json, kind, author) {
  const proof = json.get('proof');
  const isSet = Array.isArray(proof);
  keeps(!isSet || (kind === 'key' && proof.length > 0 && proof.length <= 4), '/proof');
  const proofs = [proof].flat().map((one, i) => readProof(one, isSet ? `/proof/${i}` : '/proof', json.get('@context'), kind, author));
  keeps(new Set(proofs.map(({method}) => method.text)).size === proofs.length, '/proof');
  return proofs;
}

function readProof(proof, at, context, kind, author) {
  keeps(isObject(proof), at);
  allowMembers(proof, PROOF_MEMBERS, at);
  const fixed = {type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022', proofPurpose: 'assertionMethod'};
  for (const [name, wanted] of Object.entries(fixed)) {
    keeps(proof.get(name) === wanted, `${at}/${name}`);
  }
  readTime(proof, 'created');
  // The specification lets a document gain contexts after it was signed; a record may not.
  keeps(proof.has('@context') && canonical(proof.get('@context')) === canonical(context), `${at}/@context`);
  for (const name of ['challenge', 'domain']) {
    keeps(!proof.has(name) || isText(proof.get(name)), `${at}/${name}`);
  }
  const method = ownMethod(proof.get('verificationMethod'), author, kind, `${at}/verificationMethod`);
  const value = proof.get('proofValue');
  const signature = isText(value) ? decodeBase58btc(value) : [];
  keeps(signature.length === 64, `${at}/proofValue`);
  return {proof, method, signature};
}

/** A key that a record of this author may name. Whether it was entitled is what the log says. */
function ownMethod(text, author, kind, at) {
  const method = readMethod(text);
  keeps(method.did.text === author.text || (method.did.key && (author.key || kind === 'key')), at);
  return method;
}

/**
 * Whether a key made this signature of the record: over the token's first two parts, or over SHA-256 of the proof without its
 * value and then of the record without proofs.
 */
async function isProved(record, {signed, proof, signature}, key) {
  if (signed) {
    return isSignedBy(key, signed, signature);
  }
  const options = await sha256(canonicalBytes(without(proof, 'proofValue')));
  const content = await sha256(canonicalBytes(without(record.json, 'proof')));
  return isSignedBy(key, joined(options, content), signature);
}
