/* Asks the checking code of the page one question; runs beside it, in Node and in a browser. Questions and answers are JSON. */

const ofBase64 = text => Uint8Array.from(atob(text), character => character.charCodeAt(0));
const accepts = read => attempt(async () => (await read(), 'accepted'), refusal => 'refused');
const aNumber = text => readNumber(text, 'a size');

const QUESTIONS = {
  file: async ({file, policy}) => {
    const answer = await attempt(async () => checkFile(ofBase64(file), policy === null ? null : await readTrust(policy)), refusal => refusal);
    return answer instanceof Refusal ? {refused: answer.message}
      : {steps: Object.fromEntries(answer.steps.map(({name, outcome, code}) => [name, {outcome, code}]))};
  },
  json: ({json}) => attempt(async () => canonical(parseJson(ofBase64(json))), () => 'refused'),
  record: ({record}) => accepts(() => readRecord(parseJson(ofBase64(record)))),
  policy: ({policy}) => accepts(() => readPolicy(policy)),
  receipt: ({receipt}) => accepts(() => readReceipt(receipt)),
  signature: ({key, message, signature}) => attempt(
    async () => String(await isSignedBy(readKey(ofBase64(key)), ofBase64(message), ofBase64(signature))), () => 'false'),
  proved: ({record, key}) => {
    const json = parseJson(ofBase64(record));
    const proof = json.get('proof');
    return isProved({json}, {proof, signature: decodeBase58btc(proof.get('proofValue'))}, readMultibaseKey(key)).then(String);
  },
  inclusion: ({leafIdx, treeSize, root, leafHash, proof}) => accepts(async () => insist(await isIncluded(hashOfBase64(leafHash),
    aNumber(leafIdx), (proof ?? []).map(hashOfBase64), {size: aNumber(treeSize), root: hashOfBase64(root)}))),
  consistency: ({size1, size2, root1, root2, proof}) => accepts(async () => insist(await isConsistent(
    {size: aNumber(size1), root: hashOfBase64(root1)}, {size: aNumber(size2), root: hashOfBase64(root2)}, (proof ?? []).map(hashOfBase64)))),
};

async function answer(question) {
  const asked = JSON.parse(question);
  return JSON.stringify(await QUESTIONS[asked.question](asked));
}
