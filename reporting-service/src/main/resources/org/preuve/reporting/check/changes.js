/* ---- What became of a record: corrections, withdrawals, and the lists that it names --------------------------------------- */

/** What became of the record, as far as it travels along: whatever does fails this step, and says what it is or is not. */
async function statusStep(bundle, record, trust, histories) {
  const changed = await changeStep(bundle, record, trust, histories);
  return record instanceof Refusal ? changed : joinedStatus(changed, await listStep(bundle.statusLists, record, histories.of(record.author)));
}

async function changeStep(bundle, record, trust, histories) {
  if (bundle.changes.length === 0) {
    return notChecked('no-status');
  }
  const place = record instanceof Refusal ? record : await attempt(() => trustedEntry(bundle.sealed.receipt, trust), refusal => refusal);
  if (place instanceof Refusal) {
    return notChecked('no-tree');
  }
  let said;
  for (const change of bundle.changes) {
    said = await attempt(() => readChange(change, place, record, trust, histories), refusal => failed('change', change.receipt.index, refusal));
    if (said.code === 'change') {
      break;
    }
  }
  return said;
}

async function readChange(sealed, place, changed, trust, histories) {
  const entry = await trustedEntry(sealed.receipt, trust);
  const change = await recordOf(entry, sealed);
  const {subject} = change;
  insist(await histories.of(change.author).check(entry.index, change), 'key-unentitled');
  if (change.kind === 'erasure') {
    return erasedChange(entry, change, place);
  }
  insist(change.author.text === changed.author.text, 'key-unentitled');
  const target = subject.get(change.kind === 'correction' ? 'corrects' : 'withdraws');
  const isOfThis = ['correction', 'withdrawal'].includes(change.kind) && isText(subject.get('reason'))
    && entry.index > place.index && member(target, 'id') === place.id && member(target, 'digest') === place.digest;
  insist(isOfThis, 'change-other');
  return failed(change.kind === 'correction' ? 'corrected' : 'withdrawn', entry.index, entry.sealedAt, subject.get('reason'));
}

/**
 * Of a correction or withdrawal whose own content is gone, the record that erased it still says what it changed. It is signed
 * by who keeps the ledger, whoever the author of the record is, so it is said whose word that is.
 */
function erasedChange(entry, {subject, author}, place) {
  const keeps = subject.get('keeps');
  const isCorrection = isObject(member(keeps, 'corrects'));
  const target = member(keeps, isCorrection ? 'corrects' : 'withdraws');
  insist(entry.index > place.index && member(target, 'id') === place.id && member(target, 'digest') === place.digest, 'change-other');
  return failed(isCorrection ? 'corrected-erased' : 'withdrawn-erased', entry.index, entry.sealedAt, author.text);
}
