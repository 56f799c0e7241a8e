// Checks the Data Integrity proof (eddsa-jcs-2022) of a credential with the keys of its issuer's DID document. All
// checking is done by Digital Bazaar's libraries, which know nothing of Preuve; nothing is fetched: the DID document is the
// only thing that can be looked up, and no JSON-LD context is needed by a suite that signs canonical JSON.
import {readFile} from 'node:fs/promises';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import jsigs from 'jsonld-signatures';

const [credentialFile, didFile] = process.argv.slice(2);
if (!credentialFile || !didFile) {
  console.error('usage: node check.mjs <credential.json> <did.json>');
  process.exit(2);
}

try {
  const credential = JSON.parse(await readFile(credentialFile, 'utf8'));
  const did = JSON.parse(await readFile(didFile, 'utf8'));
  const issuer = credential.issuer?.id ?? credential.issuer;
  if (issuer !== did.id) {
    throw new Error(`The issuer is ${issuer}, the DID document is of ${did.id}.`);
  }
  const result = await jsigs.verify(credential, {
    suite: new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()}),
    purpose: new jsigs.purposes.AssertionProofPurpose(),
    documentLoader: loader(did)
  });
  if (!result.verified) {
    throw result.error.errors?.[0] ?? result.error;
  }
  console.log(`holds: ${credential.id} is signed by ${credential.proof.verificationMethod}`);
} catch (error) {
  console.error(`DOES NOT HOLD: ${error.message}`);
  process.exit(1);
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
