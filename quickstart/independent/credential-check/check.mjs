// Checks who signed a credential with the keys of its issuer's DID document: a Data Integrity proof (eddsa-jcs-2022) by Digital
// Bazaar's libraries, a token (application/vc+jwt) by jose. With the status lists that the credential names, each in a file of its own,
// it also reads what became of it, by Digital Bazaar's vc-bitstring-status-list. None of them knows of Preuve, and nothing is fetched:
// the files are the only things that can be looked up, and no JSON-LD context is needed by a suite that signs canonical JSON.
import {readFile} from 'node:fs/promises';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {calculateJwkThumbprint, compactVerify, importJWK} from 'jose';
import jsigs from 'jsonld-signatures';

const [credentialFile, didFile, ...listFiles] = process.argv.slice(2);
if (!credentialFile || !didFile) {
  console.error('usage: node check.mjs <credential.json | token.jwt> <did.json> [<status-list.json | status-list.jwt> …]');
  process.exit(2);
}

try {
  const did = JSON.parse(await readFile(didFile, 'utf8'));
  const {credential, method} = await checked(credentialFile, did);
  const lists = await Promise.all(listFiles.map(file => checked(file, did)));
  await requireStanding(credential, lists.map(list => list.credential));
  console.log(`holds: ${credential.id} is signed by ${method}` + (lists.length ? ', and no list revokes or suspends it' : ''));
} catch (error) {
  console.error(`DOES NOT HOLD: ${error.message}`);
  process.exit(1);
}

/** Reads a credential and checks its signature, whatever form it is in. */
async function checked(file, did) {
  const text = (await readFile(file, 'utf8')).trim();
  return text.startsWith('{') ? checkObject(JSON.parse(text), did) : checkToken(text, did);
}

async function checkObject(object, did) {
  if (object.type === 'EnvelopedVerifiableCredential') {
    return checkToken(object.id.replace('data:application/vc+jwt,', ''), did);
  }
  requireIssuer(object, did);
  const result = await jsigs.verify(object, {
    suite: suite(),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: loader(did)
  });
  if (!result.verified) {
    throw result.error.errors?.[0] ?? result.error;
  }
  return {credential: object, method: object.proof.verificationMethod};
}

async function checkToken(token, did) {
  const {payload, protectedHeader} = await compactVerify(token, ({kid}) => key(kid, did), {algorithms: ['EdDSA']});
  if (protectedHeader.typ !== 'vc+jwt') {
    throw new Error(`The token's type is ${protectedHeader.typ}.`);
  }
  const credential = JSON.parse(new TextDecoder().decode(payload));
  requireIssuer(credential, did);
  return {credential, method: protectedHeader.kid};
}

/** The key as the DID document has it for jose, where it has it: named by its thumbprint, beside the Multikey that the token names. */
async function key(kid, did) {
  if (!did.assertionMethod?.includes(kid)) {
    throw new Error(`${kid} may not assert anything.`);
  }
  const {document} = await loader(did)(kid);
  const keyPair = await Ed25519Multikey.from(document);
  const derived = await Ed25519Multikey.toJwk({keyPair});
  const name = `${did.id}#${await calculateJwkThumbprint(derived)}`;
  const published = did.verificationMethod.find(method => method.id === name);
  return importJWK(published?.publicKeyJwk ?? derived, 'EdDSA');
}

/** When any list is given, every list that the credential names must be, and none may have its bit set. */
async function requireStanding(credential, lists) {
  if (!lists.length) {
    return;
  }
  const result = await checkStatus({
    credential,
    documentLoader: async url => {
      const document = lists.find(({id}) => id === url);
      if (!document || new Date(document.validUntil) < new Date()) {
        throw new Error(`${url} was not given, or is too old`);
      }
      return {contextUrl: null, documentUrl: url, document};
    },
    suite: suite(),
    // Their signatures were checked above, in whichever form they came.
    verifyBitstringStatusListCredential: false
  });
  if (!result.verified) {
    throw result.error ?? new Error('its status cannot be read');
  }
  const set = result.results.find(({status}) => status);
  if (set) {
    throw new Error(`${set.credentialStatus.statusPurpose} is set at ${set.credentialStatus.statusListIndex}.`);
  }
}

function suite() {
  return new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()});
}

function requireIssuer(credential, did) {
  const issuer = credential.issuer?.id ?? credential.issuer;
  if (issuer !== did.id) {
    throw new Error(`The issuer is ${issuer}, the DID document is of ${did.id}.`);
  }
}

/** Finds the DID document and the keys in it, and nothing else. */
function loader(did) {
  return async url => {
    const document = url === did.id ? did : did.verificationMethod?.find(method => method.id === url);
    if (!document) {
      throw new Error(`${url} is not in the DID document.`);
    }
    return {contextUrl: null, documentUrl: url, document};
  };
}
