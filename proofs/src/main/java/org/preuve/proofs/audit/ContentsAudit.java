package org.preuve.proofs.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.preuve.proofs.audit.AuditResult.Sound;
import org.preuve.proofs.audit.RecordContent.Read;
import org.preuve.proofs.audit.RecordContent.Wrong;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck;
import org.preuve.proofs.credential.SignatureCheck.Invalid;
import org.preuve.proofs.credential.SignatureCheck.UnknownKey;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.log.Entry;
import org.preuve.proofs.log.Hash;
import org.preuve.proofs.log.TreeHead;

/**
 * Reads every record behind a log, in order, and checks that it is what its entry digests and that its author signed it
 * with a key that stood in the log before it. Checks the entries' chain and root as well: with it, an audit of the tiles
 * is all that a log needs. Records of one page are checked on all cores.
 */
public final class ContentsAudit {

    private final TreeHead head;

    /** Of a log up to the head of a checkpoint that was opened. */
    public ContentsAudit(TreeHead head) {
        this.head = head;
    }

    /** Audits every record under the head. */
    public AuditResult run(RecordReader records, Progress progress) {
        ChainAudit chain = new ChainAudit(head, index -> entry(records, index));
        KeyHistory keys = new KeyHistory();
        try {
            long next = 0;
            while (next < head.size()) {
                List<LoggedRecord> page = records.page(next);
                if (page.isEmpty()) {
                    throw new BrokenLog(next, "the record is not served");
                }
                List<LoggedRecord> wanted = page.subList(0, (int) Math.min(page.size(), head.size() - next));
                check(wanted, chain, keys);
                next += wanted.size();
                progress.checked(next, head.size());
            }
            chain.finish();
            return new Sound(head);
        } catch (BrokenLog broken) {
            return broken.result();
        }
    }

    private static void check(List<LoggedRecord> page, ChainAudit chain, KeyHistory keys) {
        List<Entry> entries = new ArrayList<>();
        BrokenLog brokenChain = null;
        try {
            page.forEach(logged -> entries.add(chain.append(logged.entry(), Hash.leaf(logged.entry()))));
        } catch (BrokenLog broken) {
            brokenChain = broken;
        }
        checkContents(entries, page, keys);
        if (brokenChain != null) {
            throw brokenChain;
        }
    }

    private static void checkContents(List<Entry> entries, List<LoggedRecord> page, KeyHistory keys) {
        List<RecordContent> contents = IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(i -> RecordContent.of(entries.get(i), page.get(i)))
                .toList();
        // Key records first: what one entitles begins behind it, so learning it early changes nothing before it.
        contents.forEach(content -> learn(content, keys));
        contents.parallelStream()
                .map(content -> problem(content, keys))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(broken -> {
                    throw broken;
                });
    }

    private static void learn(RecordContent content, KeyHistory keys) {
        if (content instanceof Read read
                && read.record().kind() == RecordKind.KEY
                && keys.check(read.entry().index(), read.record()) instanceof Valid) {
            keys.learn(read.entry().index(), read.record());
        }
    }

    private static Optional<BrokenLog> problem(RecordContent content, KeyHistory keys) {
        long index = content.entry().index();
        return switch (content) {
            case Wrong wrong -> Optional.of(new BrokenLog(index, wrong.cause()));
            case Read read -> problem(keys.check(index, read.record())).map(cause -> new BrokenLog(index, cause));
        };
    }

    private static Optional<String> problem(SignatureCheck check) {
        return switch (check) {
            case Valid valid -> Optional.empty();
            case Invalid invalid -> Optional.of("its author's signature is wrong: " + invalid.reason());
            case UnknownKey unknown ->
                Optional.of("its author had no key " + unknown.method() + " in the log before it");
        };
    }

    private static Optional<byte[]> entry(RecordReader records, long index) {
        return records.page(index).stream().findFirst().map(LoggedRecord::entry);
    }
}
