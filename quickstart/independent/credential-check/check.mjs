// Checks who signed a credential with the keys of its issuer's DID document: a Data Integrity proof (eddsa-jcs-2022) by Digital
// Bazaar's libraries, a token (application/vc+jwt) by jose. None of them knows of Preuve, and nothing is fetched: the DID document
// is the only thing that can be looked up, and no JSON-LD context is needed by a suite that signs canonical JSON.
import {readFile} from 'node:fs/promises';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import {createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {compactVerify, importJWK} from 'jose';
import jsigs from 'jsonld-signatures';

const [credentialFile, didFile] = process.argv.slice(2);
if (!credentialFile || !didFile) {
  console.error('usage: node check.mjs <credential.json | token.jwt> <did.json>');
  process.exit(2);
}

try {
  const text = (await readFile(credentialFile, 'utf8')).trim();
  const did = JSON.parse(await readFile(didFile, 'utf8'));
  const {id, method} = await (text.startsWith('{') ? checkProof(JSON.parse(text), did) : checkToken(text, did));
  console.log(`holds: ${id} is signed by ${method}`);
} catch (error) {
  console.error(`DOES NOT HOLD: ${error.message}`);
  process.exit(1);
}

async function checkProof(credential, did) {
  requireIssuer(credential, did);
  const result = await jsigs.verify(credential, {
    suite: new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()}),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: loader(did)
  });
  if (!result.verified) {
    throw result.error.errors?.[0] ?? result.error;
  }
  return {id: credential.id, method: credential.proof.verificationMethod};
}

async function checkToken(token, did) {
  const {payload, protectedHeader} = await compactVerify(token, async ({kid}) => {
    const {document} = await loader(did)(kid);
    const keyPair = await Ed25519Multikey.from(document);
    return importJWK(await Ed25519Multikey.toJwk({keyPair}), 'EdDSA');
  }, {algorithms: ['EdDSA']});
  if (protectedHeader.typ !== 'vc+jwt') {
    throw new Error(`The token's type is ${protectedHeader.typ}.`);
  }
  const credential = JSON.parse(new TextDecoder().decode(payload));
  requireIssuer(credential, did);
  return {id: credential.id, method: protectedHeader.kid};
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
