package org.preuve.supplier.fields;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.credential.RecordId;
import org.preuve.proofs.keys.Did;
import org.preuve.proofs.keys.InvalidKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.keys.VerificationMethod;
import org.preuve.proofs.log.Hash;
import tools.jackson.databind.JsonNode;

/** One member of an object. Each reading is empty when the member is absent, or wrong, which is then noted. */
public final class Field {

    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern INSTANT =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?(Z|[+-]\\d{2}:\\d{2})");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final int LONGEST_WORD = 100;

    private final Fields owner;
    private final String name;
    private final @Nullable JsonNode value;

    Field(Fields owner, String name, @Nullable JsonNode value) {
        this.owner = owner;
        this.name = name;
        this.value = value;
    }

    boolean isAbsent() {
        return value == null;
    }

    /** Text that is not blank, without control characters but line breaks, of at most {@code longest} characters. */
    public Optional<String> text(int longest) {
        return string("text of at most %d characters".formatted(longest), text -> isText(text, longest));
    }

    /** One of these words. */
    public Optional<String> word(Set<String> words) {
        String expected = "one of " + String.join(", ", new TreeSet<>(words));
        return string(words.size() == 1 ? words.iterator().next() : expected, words::contains);
    }

    /** Exactly this. */
    public Optional<String> exactly(String expected) {
        return string(expected, expected::equals);
    }

    /** Text of this form. */
    public Optional<String> matching(Pattern form, String expected) {
        return string(expected, text -> form.matcher(text).matches());
    }

    /** Lower-case words with hyphens: {@code organic-cotton-content}. */
    public Optional<String> slug() {
        return string(
                "lower-case letters and digits with hyphens, such as organic-cotton-content",
                text -> text.length() <= LONGEST_WORD && SLUG.matcher(text).matches());
    }

    public Optional<String> gtin() {
        return string("8, 12, 13 or 14 digits with a right check digit", Gtin::isValid);
    }

    public Optional<String> gln() {
        return string("13 digits with a right check digit", Gln::isValid);
    }

    public Optional<String> lei() {
        return string("the 20 characters of an LEI, the last two of which check the others", Lei::isValid);
    }

    public Optional<String> unit() {
        return string("a UCUM unit such as kW.h, kg, t, %, m3, or a currency such as EUR", Unit::isValid);
    }

    /** An absolute https address of a host. */
    public Optional<String> httpsAddress() {
        return string("an address that starts with https://", Field::isHttps);
    }

    /** The id of a record. */
    public Optional<RecordId> recordId() {
        return string(
                        "the id of a record, urn:uuid:…",
                        text -> read(() -> RecordId.parse(text)).isPresent())
                .map(RecordId::parse);
    }

    /** ISO 3166-1 alpha-2. */
    public Optional<String> country() {
        return string("an ISO 3166-1 code such as PT", COUNTRIES::contains);
    }

    /** The identifier of an author. */
    public Optional<Did> did() {
        return string(
                        "a did:key or did:web",
                        text -> read(() -> Did.parse(text)).isPresent())
                .map(Did::parse);
    }

    /** The name of a key. */
    public Optional<VerificationMethod> verificationMethod() {
        return string(
                        "the name of a key, did:…#…",
                        text -> read(() -> VerificationMethod.parse(text)).isPresent())
                .map(VerificationMethod::parse);
    }

    /** An Ed25519 key. */
    public Optional<VerificationKey> publicKey() {
        return string(
                        "an Ed25519 key in multibase, z6Mk…",
                        text -> read(() -> VerificationKey.ofMultibase(text)).isPresent())
                .map(VerificationKey::ofMultibase);
    }

    /** An identifier with a scheme. */
    public Optional<String> uri() {
        return string(
                "a URI, with its scheme",
                text -> read(() -> URI.create(text)).filter(URI::isAbsolute).isPresent());
    }

    /** A digest as entries carry it, or the SHA-256 of a file. */
    public Optional<String> digest() {
        return string(
                "a SHA-256 multihash in multibase base64url, u…",
                text -> read(() -> Hash.ofMultihash(text)).isPresent());
    }

    public Optional<LocalDate> date() {
        return string("a date such as 2026-03-31", text -> readDate(text).isPresent())
                .flatMap(Field::readDate);
    }

    public Optional<Instant> instant() {
        return string(
                        "a time such as 2026-03-31T08:00:00Z",
                        text -> readInstant(text).isPresent())
                .flatMap(Field::readInstant);
    }

    public Optional<BigDecimal> number() {
        return typed("a number", JsonNode::isNumber).map(JsonNode::decimalValue);
    }

    /** A whole number that counts something. */
    public Optional<Long> count() {
        return typed(
                        "a whole number, 0 or more",
                        node -> node.isIntegralNumber() && node.canConvertToLong() && node.longValue() >= 0)
                .map(JsonNode::longValue);
    }

    public Optional<Boolean> flag() {
        return typed("true or false", JsonNode::isBoolean).map(JsonNode::booleanValue);
    }

    /** The object that this is, whose members are looked at elsewhere. */
    public Optional<JsonNode> whole() {
        return typed("an object", JsonNode::isObject);
    }

    /** The members of the object that this is. */
    public Fields object() {
        return owner.below(name, typed("an object", JsonNode::isObject).orElse(null));
    }

    /** Each item of the array that this is, which has one at least. */
    public List<Field> items(int most) {
        Predicate<JsonNode> items = array -> array.isArray() && !array.isEmpty() && array.size() <= most;
        List<JsonNode> values = typed("an array of 1 to %d".formatted(most), items)
                .map(array -> array.valueStream().toList())
                .orElse(List.of());
        Fields array = owner.array(name);
        return IntStream.range(0, values.size())
                .mapToObj(i -> new Field(array, Integer.toString(i), values.get(i)))
                .toList();
    }

    /** The members of each object of the array that this is. */
    public List<Fields> objects(int most) {
        Predicate<JsonNode> objects = array ->
                array.isArray() && array.size() <= most && array.valueStream().allMatch(JsonNode::isObject);
        List<JsonNode> items = typed("an array of at most %d objects".formatted(most), objects)
                .map(array -> array.valueStream().toList())
                .orElse(List.of());
        Fields array = owner.array(name);
        return IntStream.range(0, items.size())
                .mapToObj(i -> array.below(Integer.toString(i), items.get(i)))
                .toList();
    }

    private Optional<String> string(String expected, Predicate<String> rule) {
        return typed(expected, node -> node.isString() && rule.test(node.stringValue()))
                .map(JsonNode::stringValue);
    }

    private Optional<JsonNode> typed(String expected, Predicate<JsonNode> rule) {
        if (value == null) {
            return Optional.empty();
        }
        if (!rule.test(value)) {
            owner.note(name, "is not what belongs here", expected);
            return Optional.empty();
        }
        return Optional.of(value);
    }

    private static <T> Optional<T> read(Supplier<T> reading) {
        try {
            return Optional.of(reading.get());
        } catch (IllegalArgumentException | InvalidKey notOne) {
            return Optional.empty();
        }
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank()
                && text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(c -> Character.isISOControl(c) && c != '\n');
    }

    private static boolean isHttps(String text) {
        try {
            URI address = new URI(text);
            return "https".equals(address.getScheme())
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && text.length() <= 2000;
        } catch (URISyntaxException notOne) {
            return false;
        }
    }

    private static Optional<LocalDate> readDate(String text) {
        if (!DATE.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }

    private static Optional<Instant> readInstant(String text) {
        if (!INSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException notOne) {
            return Optional.empty();
        }
    }
}
