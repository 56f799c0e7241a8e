package org.preuve.proofs.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.audit.AuditResult.Sound;
import org.preuve.proofs.audit.RecordContent.Absent;
import org.preuve.proofs.audit.RecordContent.Read;
import org.preuve.proofs.audit.RecordContent.Wrong;
import org.preuve.proofs.credential.RecordKind;
import org.preuve.proofs.credential.SignatureCheck.Valid;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.log.TreeHead;

/**
 * Reads every record behind a log, in order, and checks that it is what its entry digests and that its author signed it
 * with a key that stood in the log before it. A record that is gone needs an erasure record of the organisation behind it.
 * Checks the entries' chain and root as well: with it, an audit of the tiles is all that a log needs. Records of one page
 * are checked on all cores while the next page is read; two pages and the authors' keys are all that it holds.
 *
 * <p>KNOWN GAP: that no id stands in the log twice is not looked for, since that takes memory for every entry.
 */
public final class ContentsAudit {

    private final TreeHead head;
    private final @Nullable Did organisation;

    /** Of a log up to the head of a checkpoint that was opened, kept by the author of the key record at index 0. */
    public ContentsAudit(TreeHead head) {
        this(head, null);
    }

    /** Of a log that this organisation keeps: only its erasures count. */
    public ContentsAudit(TreeHead head, @Nullable Did organisation) {
        this.head = head;
        this.organisation = organisation;
    }

    /**
     * Audits every record under the head.
     *
     * @throws java.util.concurrent.CancellationException when the thread is interrupted
     */
    public AuditResult run(RecordReader records, Progress progress) {
        ChainAudit chain = new ChainAudit(head, index -> entry(records, index));
        KeyHistory keys = new KeyHistory();
        Erasures erasures = new Erasures(organisation);
        try (PagesAhead pages = new PagesAhead(records, head.size())) {
            while (pages.hasNext()) {
                check(pages.read(), chain, keys, erasures);
                progress.checked(pages.next(), head.size());
            }
            chain.finish();
            erasures.finish();
            return new Sound(head);
        } catch (BrokenLog broken) {
            return broken.result();
        }
    }

    private static void check(List<LoggedRecord> page, ChainAudit chain, KeyHistory keys, Erasures erasures) {
        List<ReadLine> lines = page.parallelStream().map(ReadLine::of).toList();
        List<RecordContent> linked = new ArrayList<>();
        BrokenLog brokenChain = null;
        try {
            lines.forEach(line -> linked.add(chain.append(line)));
        } catch (BrokenLog broken) {
            brokenChain = broken;
        }
        checkContents(linked, keys, erasures);
        if (brokenChain != null) {
            throw brokenChain;
        }
    }

    private static void checkContents(List<RecordContent> contents, KeyHistory keys, Erasures erasures) {
        // Key records first: what one entitles begins behind it, so learning it early changes nothing before it.
        contents.forEach(content -> learn(content, keys));
        contents.parallelStream()
                .map(content -> problem(content, keys))
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(broken -> {
                    throw broken;
                });
        contents.forEach(content -> match(content, erasures));
    }

    private static void match(RecordContent content, Erasures erasures) {
        switch (content) {
            case Read read -> erasures.read(read.entry(), read.record());
            case Absent absent -> erasures.absent(absent.entry());
            case Wrong wrong -> throw new IllegalStateException("was found before");
        }
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
            case Wrong wrong -> Optional.of(new BrokenLog(index, wrong.field(), wrong.cause()));
            case Absent absent -> Erasures.problem(absent.entry());
            case Read read -> BrokenLog.ofSignature(index, keys.check(index, read.record()));
        };
    }

    private static Optional<byte[]> entry(RecordReader records, long index) {
        return records.page(index).stream().findFirst().map(LoggedRecord::entry);
    }
}
