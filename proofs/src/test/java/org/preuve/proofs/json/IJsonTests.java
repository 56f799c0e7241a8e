package org.preuve.proofs.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.proofs.json.MalformedJson.Reason;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** One bad text for each way to fail, refused for that reason and at that place. */
class IJsonTests {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Each text is given byte by byte (ISO 8859-1), so that broken UTF-8 can be written. */
    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("", Reason.ENDS_TOO_EARLY, 1, 1),
                arguments("  \n ", Reason.ENDS_TOO_EARLY, 2, 2),
                arguments("{", Reason.ENDS_TOO_EARLY, 1, 2),
                arguments("[1", Reason.ENDS_TOO_EARLY, 1, 3),
                arguments("[1,", Reason.ENDS_TOO_EARLY, 1, 4),
                arguments("{\"a\"", Reason.ENDS_TOO_EARLY, 1, 5),
                arguments("{\"a\":", Reason.ENDS_TOO_EARLY, 1, 6),
                arguments("tru", Reason.ENDS_TOO_EARLY, 1, 4),
                arguments("\"abc", Reason.ENDS_TOO_EARLY, 1, 1),
                arguments("\"abc\\", Reason.ENDS_TOO_EARLY, 1, 1),
                arguments("\"\\u12", Reason.ENDS_TOO_EARLY, 1, 1),
                arguments("{} {}", Reason.TRAILING_DATA, 1, 4),
                arguments("1 2", Reason.TRAILING_DATA, 1, 3),
                arguments("{}\0", Reason.TRAILING_DATA, 1, 3),
                arguments("[1]]", Reason.TRAILING_DATA, 1, 4),
                arguments("{\"a\":1,\n \"b\":2,\n \"a\":1}", Reason.DUPLICATE_NAME, 3, 2),
                arguments("{\"a\":1,\"\\u0061\":null}", Reason.DUPLICATE_NAME, 1, 8),
                arguments("[\"x\", \"\\ud800\"]", Reason.LONE_SURROGATE, 1, 8),
                arguments("\"\\ud800\\ud800\"", Reason.LONE_SURROGATE, 1, 2),
                arguments("\"\\udc00\\ud800\"", Reason.LONE_SURROGATE, 1, 2),
                arguments("\"\\ud800x\"", Reason.LONE_SURROGATE, 1, 2),
                arguments("{\"\\udfff\":1}", Reason.LONE_SURROGATE, 1, 3),
                arguments("\"\\uffff\"", Reason.NONCHARACTER, 1, 2),
                arguments("\"\\ud83f\\udffe\"", Reason.NONCHARACTER, 1, 2),
                arguments("\"\u00ef\u00b7\u0090\"", Reason.NONCHARACTER, 1, 2),
                arguments("\"a\0\"", Reason.CONTROL_CHARACTER, 1, 3),
                arguments("\"a\nb\"", Reason.CONTROL_CHARACTER, 1, 3),
                arguments("9007199254740992", Reason.INTEGER_OUT_OF_RANGE, 1, 1),
                arguments("[-9007199254740992]", Reason.INTEGER_OUT_OF_RANGE, 1, 2),
                arguments("18446744073709551617", Reason.INTEGER_OUT_OF_RANGE, 1, 1),
                arguments("1000000000000000000000000000000", Reason.INTEGER_OUT_OF_RANGE, 1, 1),
                arguments("9007199254740992.0", Reason.INTEGER_OUT_OF_RANGE, 1, 1),
                arguments("1e20", Reason.INTEGER_OUT_OF_RANGE, 1, 1),
                arguments("{\"a\": 1e999}", Reason.NUMBER_OUT_OF_RANGE, 1, 7),
                arguments("-1.8e308", Reason.NUMBER_OUT_OF_RANGE, 1, 1),
                arguments("\"\u00ff\"", Reason.NOT_UTF_8, 1, 2),
                arguments("\"\u0080\"", Reason.NOT_UTF_8, 1, 2),
                arguments("\"\u00c0\u00af\"", Reason.NOT_UTF_8, 1, 2),
                arguments("\"\u00e0\u0080\u00af\"", Reason.NOT_UTF_8, 1, 2),
                arguments("\"\u00f0\u0080\u0080\u00af\"", Reason.NOT_UTF_8, 1, 2),
                arguments("\"\u00ed\u00a0\u0080\"", Reason.NOT_UTF_8, 1, 2),
                arguments("\"\u00f4\u0090\u0080\u0080\"", Reason.NOT_UTF_8, 1, 2),
                arguments("\"\u00c3\"", Reason.NOT_UTF_8, 1, 2),
                arguments("\"\u00e2\u0082", Reason.NOT_UTF_8, 1, 2),
                arguments("NaN", Reason.SYNTAX, 1, 1),
                arguments("[Infinity]", Reason.SYNTAX, 1, 2),
                arguments("-Infinity", Reason.SYNTAX, 1, 1),
                arguments("nul1", Reason.SYNTAX, 1, 4),
                arguments("01", Reason.SYNTAX, 1, 1),
                arguments("-", Reason.SYNTAX, 1, 1),
                arguments("+1", Reason.SYNTAX, 1, 1),
                arguments(".5", Reason.SYNTAX, 1, 1),
                arguments("1.", Reason.SYNTAX, 1, 1),
                arguments("1e", Reason.SYNTAX, 1, 1),
                arguments("1e+", Reason.SYNTAX, 1, 1),
                arguments("0x10", Reason.TRAILING_DATA, 1, 2),
                arguments("'a'", Reason.SYNTAX, 1, 1),
                arguments("{a:1}", Reason.SYNTAX, 1, 2),
                arguments("{\"a\" 1}", Reason.SYNTAX, 1, 6),
                arguments("[1 2]", Reason.SYNTAX, 1, 4),
                arguments("[1,]", Reason.SYNTAX, 1, 4),
                arguments("{\"a\":1,}", Reason.SYNTAX, 1, 8),
                arguments("{\"a\":1]", Reason.SYNTAX, 1, 7),
                arguments("// no\n1", Reason.SYNTAX, 1, 1),
                arguments("\"\\x\"", Reason.SYNTAX, 1, 2),
                arguments("\"\\u00g0\"", Reason.SYNTAX, 1, 2),
                arguments("\u00ef\u00bb\u00bf1", Reason.SYNTAX, 1, 1),
                arguments("[\u00a0 1]", Reason.SYNTAX, 1, 2),
                arguments("[".repeat(65) + "]".repeat(65), Reason.TOO_DEEP, 1, 65),
                arguments("{\"a\":".repeat(65) + "1" + "}".repeat(65), Reason.TOO_DEEP, 1, 321));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesForTheReasonAndAtThePlace(String bytes, Reason reason, int line, int column) {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> CanonicalJson.parse(bytes.getBytes(ISO_8859_1)))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.place()).contains(new Place(line, column));
                    assertThat(refused).hasMessageStartingWith("line " + line + ", column " + column + ": ");
                });
    }

    @Test
    void countsColumnsInCharactersNotBytes() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> CanonicalJson.parse("[\"été 😀\" x]".getBytes(UTF_8)))
                .satisfies(refused -> assertThat(refused.place()).contains(new Place(1, 10)));
    }

    @Test
    void refusesWhatIsTooLargeBeforeReadingIt() {
        byte[] large = " ".repeat(CanonicalJson.MAX_BYTES + 1).getBytes(UTF_8);
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> CanonicalJson.parse(large))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE));
        large[0] = '1';
        assertThat(CanonicalJson.parse(large, large.length).intValue()).isEqualTo(1);
    }

    @Test
    void doesNotGuessOtherEncodings() {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> CanonicalJson.parse("{}".getBytes(UTF_16BE)))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.SYNTAX));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9007199254740991",
                "-9007199254740991",
                "0",
                "1e+21",
                "5e-324",
                "1.7976931348623157e+308",
                "\"\\u0000\"",
                "\"a\\u0000b\"",
                "\"\u007f\u0080\u07ff\u0800\ud7ff\ue000\ufffd\ud83d\ude02\"",
                "[[],{}]",
                "{\"\":{\"\":null}}"
            })
    void takesWhatIsCanonicalAsItIs(String canonical) {
        assertThat(CanonicalJson.canonical(canonical.getBytes(UTF_8)))
                .asString(UTF_8)
                .isEqualTo(canonical);
    }

    @Test
    void readsNumbersThatPrintAlikeAsEqual() {
        JsonNode expected = CanonicalJson.parse("[56,0,0,1000,0]".getBytes(UTF_8));
        assertThat(CanonicalJson.parse("[56.0,-0,-0.0,1e3,1e-999]".getBytes(UTF_8)))
                .isEqualTo(expected);
    }

    @Test
    void sortsNamesByUtf16CodeUnitNotByCodePoint() {
        // U+1F602 is D83D DE02 in UTF-16, before U+FB33, which is the smaller code point.
        assertThat(CanonicalJson.canonical("{\"\ufb33\":1,\"\ud83d\ude02\":2}".getBytes(UTF_8)))
                .asString(UTF_8)
                .isEqualTo("{\"\ud83d\ude02\":2,\"\ufb33\":1}");
    }

    @Test
    void refusesToWriteATreeThatCouldNotBeRead() {
        JsonNode deep = NODES.nullNode();
        for (int i = 0; i <= CanonicalJson.MAX_DEPTH; i++) {
            deep = NODES.arrayNode().add(deep);
        }
        refusesToWrite(deep, Reason.TOO_DEEP);
        refusesToWrite(NODES.numberNode(Double.NaN), Reason.NUMBER_OUT_OF_RANGE);
        refusesToWrite(NODES.numberNode(Double.NEGATIVE_INFINITY), Reason.NUMBER_OUT_OF_RANGE);
        refusesToWrite(NODES.numberNode(new java.math.BigDecimal("1e999")), Reason.NUMBER_OUT_OF_RANGE);
        refusesToWrite(NODES.numberNode(1L << 53), Reason.INTEGER_OUT_OF_RANGE);
        refusesToWrite(NODES.numberNode(Long.MIN_VALUE), Reason.INTEGER_OUT_OF_RANGE);
        refusesToWrite(NODES.numberNode(java.math.BigInteger.TEN.pow(30)), Reason.INTEGER_OUT_OF_RANGE);
        refusesToWrite(NODES.numberNode(1e20), Reason.INTEGER_OUT_OF_RANGE);
        refusesToWrite(NODES.stringNode("a\ud800"), Reason.LONE_SURROGATE);
        refusesToWrite(NODES.stringNode("\udc00\ud800"), Reason.LONE_SURROGATE);
        refusesToWrite(NODES.stringNode("\uffff"), Reason.NONCHARACTER);
        refusesToWrite(NODES.binaryNode(new byte[1]), Reason.NOT_A_JSON_VALUE);
        refusesToWrite(NODES.missingNode(), Reason.NOT_A_JSON_VALUE);
        refusesToWrite(NODES.pojoNode(List.of()), Reason.NOT_A_JSON_VALUE);
    }

    @Test
    void writesDecimalsAndBigIntegersThatFit() {
        ArrayNode numbers = NODES.arrayNode()
                .add(new java.math.BigDecimal("12480.50"))
                .add(java.math.BigInteger.valueOf(7))
                .add((short) 3);
        assertThat(CanonicalJson.write(numbers)).asString(UTF_8).isEqualTo("[12480.5,7,3]");
    }

    private static void refusesToWrite(JsonNode tree, Reason reason) {
        assertThatExceptionOfType(MalformedJson.class)
                .isThrownBy(() -> CanonicalJson.write(tree))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(reason);
                    assertThat(refused.place()).isEmpty();
                });
    }
}
