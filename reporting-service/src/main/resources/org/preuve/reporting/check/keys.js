/* ---- Authors and their keys --------------------------------------------------------------------------------------- */

const WEB_LABEL = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?';
const DID_WEB = new RegExp(`^did:web:(?:${WEB_LABEL}\\.)*[a-z](?:[a-z0-9-]*[a-z0-9])?(?:%3A[1-9][0-9]{0,4})?`
  + '(?::[A-Za-z0-9_-][A-Za-z0-9._-]*)*$');
const FRAGMENT = /^[A-Za-z0-9._~!$&'()*+,;=:@/?-]{1,200}$/;

/** An author: did:key, which is its own key, or did:web, whose keys only the log can tell. */
function readDid(text) {
  if (typeof text !== 'string' || text.length > 500) {
    refuse('malformed', 'DID');
  }
  if (text.startsWith('did:key:')) {
    return {text, key: readMultibaseKey(text.slice(8))};
  }
  return DID_WEB.test(text) ? {text, key: null} : refuse('malformed', 'DID');
}

/** The name of one key of one author, did:…#…; of a did:key it repeats the key. */
function readMethod(text) {
  const hash = typeof text === 'string' ? text.indexOf('#') : -1;
  const did = readDid(hash < 0 ? '' : text.slice(0, hash));
  const fragment = text.slice(hash + 1);
  const isNamed = FRAGMENT.test(fragment) && (!did.key || did.text === 'did:key:' + fragment);
  return isNamed ? {text, did, fragment} : refuse('malformed', 'DID');
}

/** The key that a method's own name says. Whether it is the author's is another question. */
const namedKey = method => method.did.key ?? readMultibaseKey(method.fragment);
