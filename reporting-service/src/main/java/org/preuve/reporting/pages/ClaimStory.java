package org.preuve.reporting.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Language;

/**
 * A published claim as a page tells it, taken from the signed credential alone: nothing on the page can say more than was signed. Words in small letters
 * are codes that the pages translate. Days are in UTC.
 *
 * @param validUntil the last day that counts
 * @param entry index of the claim's own entry in the log
 * @param over whether the claim's time is over at the time that is told of
 * @param life what became of it
 */
public record ClaimStory(
        String id,
        Map<Language, String> texts,
        Optional<Gtin> product,
        String level,
        String topic,
        String market,
        String channel,
        Optional<Days> period,
        LocalDate publishedOn,
        LocalDate validUntil,
        boolean over,
        long entry,
        List<Backing> records,
        List<Remark> remarks,
        List<CheckedRule> rules,
        List<Criterion> criteria,
        ClaimLife life) {

    /** How many of the criteria that the claim names a record attests. */
    public long attested() {
        return criteria.stream().filter(Criterion::isAttested).count();
    }

    /** The text in the reader's language, or in the other one. */
    public Text text(Language wanted) {
        Language other = wanted == Language.FR ? Language.EN : Language.FR;
        Language chosen = texts.containsKey(wanted) ? wanted : other;
        return new Text(chosen.tag(), texts.getOrDefault(chosen, ""));
    }

    /** What nobody checked, each once, in the order of the records. */
    public List<String> notChecked() {
        return records.stream()
                .flatMap(record -> record.notChecked().stream())
                .distinct()
                .toList();
    }

    /** What was checked of every record. */
    public List<String> checkedOfAll() {
        return records.stream()
                .flatMap(record -> record.checked().stream())
                .distinct()
                .filter(check ->
                        records.stream().allMatch(record -> record.checked().contains(check)))
                .toList();
    }

    /** Whether anybody stands behind a record who neither makes the claim nor supplies the product. */
    public boolean hasThirdParty() {
        return records.stream()
                .anyMatch(record ->
                        record.level().equals("third-party") || record.level().equals("accredited"));
    }

    /** Whether anything under the claim was corrected, withdrawn or erased since. */
    public boolean hasChanged() {
        return records.stream().anyMatch(record -> record.change().isPresent());
    }

    /** The levels of evidence that occur, each once. */
    public List<String> levels() {
        return records.stream().map(Backing::level).distinct().toList();
    }

    /** Words and the language that they are in. */
    public record Text(String lang, String words) {}

    /** Days, both included. */
    public record Days(LocalDate start, LocalDate end) {}

    /**
     * A record that the claim rests on, told without its content: that is confidential.
     *
     * @param ours whether the organisation that claims signed it itself
     * @param issuer the signer's identity, shortened
     * @param certifier whose credential it carries, shortened, where its level rests on that
     * @param over whether its time is over today
     * @param change what a later record made of it, if one did
     * @param standing where it stands today, of a commitment
     */
    public record Backing(
            String kind,
            String level,
            boolean ours,
            String issuer,
            Optional<String> certifier,
            LocalDate sealedOn,
            long entry,
            Optional<String> criterion,
            Optional<String> topic,
            Optional<Days> period,
            Optional<LocalDate> validUntil,
            boolean over,
            Optional<Change> change,
            Optional<Promised> standing,
            List<String> checked,
            List<String> notChecked) {}

    /**
     * A later record that ended one under the claim.
     *
     * @param how {@code corrected}, {@code withdrawn} or {@code erased}
     */
    public record Change(String how, LocalDate on, long entry) {}

    /**
     * Where a commitment under the claim stands, computed from its records.
     *
     * @param about the day of the milestone or target that decides, where one does
     */
    public record Promised(String state, String reason, Optional<LocalDate> about) {}

    /** A rule that was triggered and did not stop the claim. */
    public record Remark(
            String rule, String article, Optional<String> words, Map<Language, String> clearedBy, boolean cleared) {

        public String clearedBy(Language language) {
            return clearedBy.getOrDefault(language, "");
        }
    }

    /**
     * Something that the claim says is met.
     *
     * @param levels of the records that attest it, each once; none where no record that fits does
     */
    public record Criterion(String slug, List<String> levels) {

        public boolean isAttested() {
            return !levels.isEmpty();
        }
    }

    /** A rule that was looked at. */
    public record CheckedRule(String article, Map<Language, String> name) {

        public String name(Language language) {
            return name.getOrDefault(language, "");
        }
    }
}
