package org.preuve.reporting.claims;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.products.Gtin;
import org.preuve.reporting.rules.Asserted;
import org.preuve.reporting.rules.Channel;
import org.preuve.reporting.rules.ClaimLevel;
import org.preuve.reporting.rules.Days;
import org.preuve.reporting.rules.Language;
import org.preuve.reporting.rules.Market;
import org.preuve.reporting.rules.Topic;
import org.preuve.reporting.rules.Wording;

/**
 * What an officer writes: about what, in which words, where, and on which records.
 *
 * @param product the product that the claim is about; absent when it is about the company
 * @param period the days that it speaks of
 * @param records in the order in which the page tells them
 * @param supersedes the public claim whose place it takes once it is published
 */
public record ClaimContent(
        Optional<Gtin> product,
        ClaimLevel level,
        Map<Language, String> texts,
        Channel channel,
        Market market,
        Topic topic,
        Optional<Days> period,
        List<RecordId> records,
        Stated stated,
        Optional<ClaimId> supersedes) {

    public ClaimContent {
        texts = Map.copyOf(texts);
        records = List.copyOf(records);
    }

    /** The same words, to take the place of a claim, on the records on which that one rests. */
    public ClaimContent succeeding(ClaimId before, List<RecordId> restsOn) {
        return new ClaimContent(
                product,
                level,
                texts,
                channel,
                market,
                topic,
                period,
                restsOn,
                stated.of(restsOn),
                Optional.of(before));
    }

    Wording wording() {
        return new Wording(
                texts,
                level,
                channel,
                market,
                product,
                new Asserted(Optional.of(topic), stated.criteria(), period, stated.share(), stated.uses()));
    }

    /** With one more answer, in the place of an earlier one about the same. */
    ClaimContent answered(Answer answer) {
        List<Answer> others = stated.answers().stream()
                .filter(earlier -> !earlier.isAboutThatOf(answer))
                .toList();
        return answering(Stream.concat(others.stream(), Stream.of(answer)).toList());
    }

    /** With those of the answers to another version that can still stand. */
    ClaimContent keepingAnswersOf(ClaimContent before) {
        return answering(before.stated().answers().stream()
                .filter(answer -> answer.canStandIn(this))
                .toList());
    }

    private ClaimContent answering(List<Answer> answers) {
        return new ClaimContent(
                product, level, texts, channel, market, topic, period, records, stated.answering(answers), supersedes);
    }
}
