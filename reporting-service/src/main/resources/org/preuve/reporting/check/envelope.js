/* ---- Envelopes: credentials secured as tokens (VC-JOSE-COSE 1.0, application/vc+jwt) ------------------------------------ */

const ENVELOPE = 'EnvelopedVerifiableCredential';
const TOKEN_START = 'data:application/vc+jwt,';

/** What a signed document says, {json}, and where it came in an envelope the token around it. */
function opened(json) {
  if (member(json, 'type') !== ENVELOPE) {
    return {json};
  }
  allowMembers(json, ['@context', 'id', 'type'], '');
  keeps(json.get('@context') === CONTEXTS[0], '/@context');
  const id = json.get('id');
  keeps(isText(id) && id.startsWith(TOKEN_START), '/id');
  const token = id.slice(TOKEN_START.length);
  const parts = token.split('.');
  keeps(parts.length === 3, '/id');
  const [header, content, signature] = parts.map(part => decodeBase64url('u' + part));
  keeps(signature.length === 64, '/id');
  const signed = utf8(token.slice(0, token.lastIndexOf('.')));
  return {json: parseJson(content), token: {header: parseJson(header), signed, signature}};
}

/** The one signature of a token, by a key that its content may name. */
function readTokenProof(json, {header, signed, signature}, author) {
  keeps(!json.has('proof'), '/proof');
  keeps(isObject(header), '/id');
  allowMembers(header, ['alg', 'typ', 'cty', 'kid', 'iss'], '');
  const fixed = {alg: 'EdDSA', typ: 'vc+jwt'};
  for (const [name, wanted] of Object.entries(fixed)) {
    keeps(header.get(name) === wanted, `/${name}`);
  }
  keeps(!header.has('cty') || header.get('cty') === 'vc', '/cty');
  keeps(!header.has('iss') || header.get('iss') === author.text, '/iss');
  return {method: ownMethod(header.get('kid'), author, 'other', '/kid'), signed, signature};
}
