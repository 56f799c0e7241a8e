package org.preuve.reporting.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.json.CanonicalJson;
import org.preuve.reporting.claims.RulingJson;

/** The same claim gives the same bytes, in whatever order its parts come, and no text makes the rules stumble. */
class SteadyRulingTests {

    private static final RulePacks PACKS = RulePacks.bundled();
    private static final int ORDERS = 20;
    private static final int STRANGE_TEXTS = 400;
    private static final String[] PIECES = {
        "vert",
        "eco-",
        "éco",
        "neutre en carbone",
        "100",
        "%",
        "-",
        "–",
        "\u00AB",
        "»",
        "\"",
        "’",
        ".",
        "!",
        "#Good",
        "ForThe",
        "planet",
        "E\u0301",
        "\u00AD",
        "\u200B",
        "\u202E",
        "\uD83C\uDF31",
        "\uD800",
        "\uDC00",
        "ﬁ",
        "Ａ",
        "١٢",
        "½",
        "\n",
        "\u0000",
        "sans",
        "pas",
        "2030",
        "d’ici",
        "{x}",
        "[y]",
        "~",
        "a\u0327\u0301\u0302",
        "ß",
        "İ",
        "ı",
        "漢字",
        "مرحبا"
    };

    @Test
    void decidesToTheSameBytesInWhateverOrderTextsAndRecordsCome() {
        Random random = new Random(7);
        List<RecordFact> records = records();
        byte[] first = bytes(wording(false), records, PACKS);

        for (int order = 0; order < ORDERS; order++) {
            Collections.shuffle(records, random);
            assertThat(bytes(wording(order % 2 == 0), records, PACKS)).isEqualTo(first);
        }
        assertThat(bytes(wording(true), records, RulePacks.bundled())).isEqualTo(first);
    }

    @Test
    void rulesOnAnyTextAndQuotesItAsItIsWritten() {
        Random random = new Random(20261122);
        for (int round = 0; round < STRANGE_TEXTS; round++) {
            String text = strangeText(random);
            Wording wording = Facts.wording(text);

            Ruling ruling = DecideRuling.by(PACKS).decide(wording, records(), Facts.NOW);

            assertThat(ruling.findings())
                    .filteredOn(finding -> finding.cause() instanceof Finding.Cause.Words)
                    .allSatisfy(finding -> {
                        Finding.Cause.Words words = (Finding.Cause.Words) finding.cause();
                        assertThat(text.substring(words.start(), words.end())).isEqualTo(words.words());
                    });
        }
    }

    private static String strangeText(Random random) {
        StringBuilder text = new StringBuilder();
        for (int piece = random.nextInt(40); piece > 0; piece--) {
            switch (random.nextInt(4)) {
                case 0 -> text.appendCodePoint(random.nextInt(Character.MAX_CODE_POINT + 1));
                case 1 -> text.append((char) random.nextInt(Character.MAX_VALUE + 1));
                default -> text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            if (random.nextBoolean()) {
                text.append(' ');
            }
        }
        return text.toString();
    }

    private static Wording wording(boolean frenchFirst) {
        Map<Language, String> texts = new LinkedHashMap<>();
        if (frenchFirst) {
            texts.put(Language.FR, "Un coton certifié GOTS, écologique et durable, sans phtalates");
        }
        texts.put(Language.EN, "GOTS certified, carbon neutral cotton, better than any other");
        texts.put(Language.FR, "Un coton certifié GOTS, écologique et durable, sans phtalates");
        return new Wording(
                texts, ClaimLevel.PRODUCT, Channel.PRODUCT_PAGE, new Market("FR"), Optional.of(Facts.PRODUCT));
    }

    private static List<RecordFact> records() {
        List<RecordFact> records = new ArrayList<>();
        for (int number = 0; number < ORDERS; number++) {
            RecordId id = RecordId.parse("urn:uuid:" + new UUID(7, number));
            records.add(
                    number % 5 == 0
                            ? new RecordFact.Unknown(id)
                            : Facts.record()
                                    .id(id)
                                    .certificate(
                                            Facts.certificate("GOTS", Optional.of("N " + number), Optional.empty()))
                                    .build());
        }
        return records;
    }

    private static byte[] bytes(Wording wording, List<RecordFact> records, RulePacks packs) {
        Ruling ruling = DecideRuling.by(packs).decide(wording, records, Facts.NOW);
        return CanonicalJson.write(RulingJson.of(ruling));
    }
}
