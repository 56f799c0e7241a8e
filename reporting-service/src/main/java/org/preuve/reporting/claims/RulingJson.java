package org.preuve.reporting.claims;

import java.util.Locale;
import java.util.Map;
import org.preuve.reporting.rules.Finding;
import org.preuve.reporting.rules.Finding.Cause;
import org.preuve.reporting.rules.Finding.Clearance;
import org.preuve.reporting.rules.Language;
import org.preuve.reporting.rules.Matching;
import org.preuve.reporting.rules.Ruling;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes a ruling as the API shows it and as claims carry it. */
public final class RulingJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private RulingJson() {}

    public static ObjectNode of(Ruling ruling) {
        ObjectNode json = JSON.objectNode();
        json.put("decidedAt", ruling.decidedAt().toString());
        json.put("outcome", ruling.outcome().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        var packs = json.putArray("packs");
        ruling.packs()
                .forEach(pack -> packs.addObject()
                        .put("id", pack.id())
                        .put("version", pack.version())
                        .put("digest", pack.digest().multihash()));
        var findings = json.putArray("findings");
        ruling.findings().forEach(finding -> findings.add(of(finding)));
        var checked = json.putArray("checked");
        ruling.checked()
                .forEach(rule -> checked.addObject()
                        .put("rule", rule.rule().value())
                        .put("article", rule.article())
                        .set("name", byLanguage(rule.name())));
        if (!ruling.matching().criteria().isEmpty()) {
            json.set("matching", of(ruling.matching()));
        }
        return json;
    }

    private static ObjectNode of(Matching matching) {
        ObjectNode json = JSON.objectNode();
        json.put("attested", matching.attested());
        json.put("of", matching.criteria().size());
        var criteria = json.putArray("criteria");
        for (Matching.Criterion criterion : matching.criteria()) {
            ObjectNode one = criteria.addObject().put("criterion", criterion.slug());
            var attesting = one.putArray("attestedBy");
            criterion
                    .attestedBy()
                    .forEach(by -> attesting
                            .addObject()
                            .put("record", by.record().value())
                            .put("level", by.level().word()));
            var unfit = one.putArray("unfit");
            for (Matching.Unfit record : criterion.unfit()) {
                var why =
                        unfit.addObject().put("record", record.record().value()).putArray("why");
                record.why().forEach(why::add);
            }
        }
        return json;
    }

    private static ObjectNode of(Finding finding) {
        ObjectNode json = JSON.objectNode();
        json.put("rule", finding.rule().value());
        json.put("effect", finding.effect().name());
        json.put("ruleEffect", finding.ruleEffect().name());
        json.put("article", finding.article());
        switch (finding.cause()) {
            case Cause.Words words ->
                json.put("language", words.language().tag())
                        .put("words", words.words())
                        .put("start", words.start())
                        .put("end", words.end());
            case Cause.OfRecord record -> json.put("record", record.record().value());
            case Cause.OtherClaim other ->
                json.put("record", other.record().value())
                        .put("claim", other.claim().toString());
            case Cause.Criterion criterion -> json.put("criterion", criterion.criterion());
            case Cause.WholeClaim claim -> {}
        }
        json.set("clearedBy", byLanguage(finding.clearedBy()));
        finding.cleared().ifPresent(clearance -> json.set("cleared", of(clearance)));
        return json;
    }

    private static ObjectNode of(Clearance clearance) {
        ObjectNode json = JSON.objectNode();
        return switch (clearance) {
            case Clearance.BySpecification specification ->
                json.put("by", "specification").put("words", specification.words());
            case Clearance.ByRecord record ->
                json.put("by", "record").put("record", record.record().value());
        };
    }

    private static ObjectNode byLanguage(Map<Language, String> texts) {
        ObjectNode json = JSON.objectNode();
        texts.forEach((language, text) -> json.put(language.tag(), text));
        return json;
    }
}
