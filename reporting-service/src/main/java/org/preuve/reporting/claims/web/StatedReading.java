package org.preuve.reporting.claims.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.reporting.claims.AnswerWarning;
import org.preuve.reporting.claims.Stated;
import org.preuve.reporting.claims.web.ClaimBody.ShareBody;
import org.preuve.reporting.claims.web.ClaimBody.UseBody;
import org.preuve.reporting.rules.RuleId;
import org.preuve.reporting.rules.Share;

/** Reads what a claim states for its records to be held against. */
final class StatedReading {

    private static final int MOST_CRITERIA = 30;
    private static final int LONGEST_OF = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final int MOST_DECIMALS = 9;
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+){0,19}");
    private static final Pattern UNIT = Pattern.compile("[!-~]{1,40}");

    private final Fields fields;

    StatedReading(Fields fields) {
        this.fields = fields;
    }

    Stated stated(ClaimBody body, List<RecordId> records) {
        return new Stated(criteria(body.criteria()), share(body.share()), uses(body.uses(), records), List.of());
    }

    /** Refuses a faulty one with all its faults. */
    AnswerWarning.Reason reason(AnswerBody body) {
        Optional<RuleId> rule = fields.required("/rule", body.rule(), StatedReading::rule, "a finding's rule");
        Optional<String> words = body.words() == null ? Optional.empty() : fields.text("/words", body.words());
        Optional<RecordId> record = body.record() == null
                ? Optional.empty()
                : fields.required("/record", body.record(), Fields::recordId, "urn:uuid: and a UUID in lower case");
        Optional<String> reason = fields.text("/reason", body.reason());
        fields.requireNone();
        return new AnswerWarning.Reason(rule.orElseThrow(), words, record, reason.orElseThrow());
    }

    private static Optional<RuleId> rule(String written) {
        try {
            return Optional.of(new RuleId(written));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    List<String> criteria(@Nullable List<@Nullable String> written) {
        List<@Nullable String> all = written == null ? List.of() : written;
        if (all.size() > MOST_CRITERIA) {
            fields.fault("/criteria", "holds too many criteria", "at most " + MOST_CRITERIA);
            return List.of();
        }
        List<String> criteria = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String place = "/criteria/" + i;
            fields.required(place, all.get(i), StatedReading::slug, "small letters, digits and hyphens")
                    .ifPresent(slug -> {
                        if (criteria.contains(slug)) {
                            fields.fault(place, "is there twice", "each criterion once");
                        }
                        criteria.add(slug);
                    });
        }
        return criteria;
    }

    Optional<Share> share(@Nullable ShareBody share) {
        if (share == null) {
            return Optional.empty();
        }
        Optional<String> unit = fields.required(
                "/share/unit",
                share.unit(),
                text -> Optional.of(text).filter(UNIT.asMatchPredicate()),
                "a UCUM unit such as % or kg");
        Optional<String> of = fields.required(
                "/share/of",
                share.of(),
                text -> Optional.of(text).filter(words -> !words.isBlank() && words.length() <= LONGEST_OF),
                "what is measured, as its records name it, in 1 to " + LONGEST_OF + " characters");
        BigDecimal most = unit.filter("%"::equals).isPresent() ? HUNDRED : LARGEST;
        Optional<BigDecimal> value = number("/share/value", share.value(), most);
        return value.flatMap(read -> unit.flatMap(in -> of.map(what -> new Share(read, in, what))));
    }

    private Map<RecordId, BigDecimal> uses(@Nullable List<@Nullable UseBody> written, List<RecordId> records) {
        Map<RecordId, BigDecimal> uses = new LinkedHashMap<>();
        List<@Nullable UseBody> all = written == null ? List.of() : written;
        for (int i = 0; i < all.size() && i <= records.size(); i++) {
            UseBody use = all.get(i);
            String place = "/uses/" + i;
            Optional<RecordId> record = fields.required(
                    place + "/record",
                    use == null ? null : use.record(),
                    id -> records.stream()
                            .filter(known -> known.value().equals(id))
                            .findFirst(),
                    "one of the claim's records");
            number(place + "/share", use == null ? null : use.share(), BigDecimal.ONE)
                    .ifPresent(share -> record.filter(id -> uses.put(id, share) != null)
                            .ifPresent(twice -> fields.fault(place, "is there twice", "each record once")));
        }
        if (all.size() > records.size()) {
            fields.fault("/uses", "holds more than the claim has records", "each record once");
        }
        return uses;
    }

    /** A number of a length that can be reckoned with. */
    private Optional<BigDecimal> number(String at, @Nullable BigDecimal value, BigDecimal most) {
        String expected =
                "a number above 0, at most " + most.toPlainString() + ", of at most " + MOST_DECIMALS + " decimals";
        if (value == null) {
            fields.fault(at, "is missing", expected);
        } else if (value.signum() <= 0 || value.compareTo(most) > 0 || value.scale() > MOST_DECIMALS) {
            fields.fault(at, "is out of range", expected);
        } else {
            return Optional.of(value);
        }
        return Optional.empty();
    }

    private static Optional<String> slug(String written) {
        return Optional.of(written)
                .filter(text -> text.length() <= 100 && SLUG.matcher(text).matches());
    }
}
