package org.preuve.ledger.doors;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads a JSON object field by field and remembers everything that is wrong with it, so that a caller hears of all
 * mistakes at once. A field that nobody asked for is a mistake too: nothing can be slipped in beside what a door takes.
 */
public final class Fields {

    private final JsonNode node;
    private final String at;
    private final List<BadField> mistakes;
    private final Set<String> asked = new HashSet<>();

    private Fields(JsonNode node, String at, List<BadField> mistakes) {
        this.node = node;
        this.at = at;
        this.mistakes = mistakes;
    }

    /**
     * The fields of a body.
     *
     * @throws Refused {@code unreadable-body} when it is not an object
     */
    public static Fields of(JsonNode body) {
        if (!body.isObject()) {
            throw new Refused(unreadable(List.of(new BadField("", "not an object", "a JSON object"))));
        }
        return new Fields(body, "", new ArrayList<>());
    }

    public String text(String name, int longest) {
        return optionalText(name, longest).orElseGet(() -> missing(name, "text", ""));
    }

    public Optional<String> optionalText(String name, int longest) {
        boolean isThere = has(name);
        Optional<String> text = optionalText(name, TextForm.upTo(longest));
        return isThere ? text.or(() -> Optional.of("-")) : text;
    }

    /** Text of a form of its own; empty when it is missing or has another form, which is noted. */
    public Optional<String> someText(String name, TextForm form) {
        return has(name) ? optionalText(name, form) : missing(name, form.expected(), Optional.empty());
    }

    public Optional<String> optionalText(String name, TextForm form) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        return form.fits(value) ? Optional.of(value.stringValue()) : wrong(name, "not such a text", form);
    }

    /** Each a text of this form; at least and at most so many. */
    public void texts(String name, int least, int most, TextForm form) {
        items(name, least, most, "such texts", item -> true).stream()
                .filter(item -> !form.fits(node.get(name).get(item)))
                .forEach(item -> wrong(name + "/" + item, "not such a text", form));
    }

    /** Objects in an array; none when it is missing or something else, which is noted. */
    public List<Fields> objects(String name, int least, int most) {
        return items(name, least, most, "objects", JsonNode::isObject).stream()
                .map(item -> new Fields(node.get(name).get(item), at + "/" + name + "/" + item, mistakes))
                .toList();
    }

    /** Whether there is such a field. */
    public boolean has(String name) {
        return value(name) != null;
    }

    /** A word of a closed list; in JSON it is written in small letters. */
    public <E extends Enum<E>> E word(String name, Class<E> words) {
        return optionalWord(name, words).orElseGet(() -> missing(name, list(words), words.getEnumConstants()[0]));
    }

    public <E extends Enum<E>> Optional<E> optionalWord(String name, Class<E> words) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        for (E word : words.getEnumConstants()) {
            if (value.isString() && value.stringValue().equals(spelled(word))) {
                return Optional.of(word);
            }
        }
        return Optional.of(wrong(name, "not one of the known words", list(words), words.getEnumConstants()[0]));
    }

    public LocalDate date(String name) {
        return someDate(name).orElse(LocalDate.EPOCH);
    }

    /** As {@link #date}; empty when it is missing or none. */
    public Optional<LocalDate> someDate(String name) {
        JsonNode value = value(name);
        String expected = "a date such as 2026-03-31";
        if (value == null) {
            return missing(name, expected, Optional.empty());
        }
        try {
            return Optional.of(LocalDate.parse(value.isString() ? value.stringValue() : ""));
        } catch (DateTimeException notADate) {
            return wrong(name, "not a date", expected, Optional.empty());
        }
    }

    public double number(String name) {
        return someNumber(name).orElse(0.0);
    }

    /** As {@link #number}; empty when it is missing or none. */
    public Optional<Double> someNumber(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return missing(name, "a number", Optional.empty());
        }
        return value.isNumber()
                ? Optional.of(value.doubleValue())
                : wrong(name, "not a number", "a number", Optional.empty());
    }

    public Fields object(String name) {
        return optionalObject(name).orElseGet(() -> {
            missing(name, "an object", "");
            return new Fields(JsonNodeFactory.instance.objectNode(), at + "/" + name, new ArrayList<>());
        });
    }

    public Optional<Fields> optionalObject(String name) {
        JsonNode value = value(name);
        if (value == null) {
            return Optional.empty();
        }
        if (!value.isObject()) {
            wrong(name, "not an object", "an object", "");
            return Optional.empty();
        }
        return Optional.of(new Fields(value, at + "/" + name, mistakes));
    }

    /** Says that a value which has the right form is not the right value. */
    public void refuse(String name, String problem, String expected) {
        wrong(name, problem, expected, "");
    }

    /** Refuses members of this object that were not asked for; call it after the last of them was read. */
    public void nothingElse() {
        List<BadField> strangers = new ArrayList<>();
        for (String name : node.propertyNames()) {
            if (!asked.contains(name)) {
                strangers.add(new BadField(at + "/" + name, "not known here", "no such field"));
            }
        }
        if (!strangers.isEmpty()) {
            throw new Refused(unreadable(strangers));
        }
    }

    /**
     * Ends the call when anything was wrong.
     *
     * @throws Refused {@code invalid-input} with every mistake that was found
     */
    public void check() {
        if (!mistakes.isEmpty()) {
            throw new Refused(
                    Problem.of("invalid-input", 400, "Some values are not usable", "Each is named under errors.")
                            .with(mistakes));
        }
    }

    static Problem unreadable(List<BadField> errors) {
        return Problem.of("unreadable-body", 400, "The body cannot be read", "What is wrong is named under errors.")
                .with(errors);
    }

    private List<Integer> items(String name, int least, int most, String what, Predicate<JsonNode> each) {
        JsonNode value = value(name);
        String expected = "an array of " + least + " to " + most + " " + what;
        if (value == null) {
            return missing(name, expected, List.of());
        }
        if (!value.isArray()
                || value.size() < least
                || value.size() > most
                || !value.valueStream().allMatch(each)) {
            return wrong(name, "not such an array", expected, List.of());
        }
        return IntStream.range(0, value.size()).boxed().toList();
    }

    private @Nullable JsonNode value(String name) {
        asked.add(name);
        return node.get(name);
    }

    private <T> T missing(String name, String expected, T instead) {
        return wrong(name, "missing", expected, instead);
    }

    private <T> T wrong(String name, String problem, String expected, T instead) {
        mistakes.add(new BadField(at + "/" + name, problem, expected));
        return instead;
    }

    private Optional<String> wrong(String name, String problem, TextForm form) {
        return wrong(name, problem, form.expected(), Optional.empty());
    }

    private static <E extends Enum<E>> String spelled(E word) {
        return word.name().matches("[A-Z]\\d") ? word.name() : word.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> String list(Class<E> words) {
        List<String> all = new ArrayList<>();
        for (E word : words.getEnumConstants()) {
            all.add(spelled(word));
        }
        return "one of " + String.join(", ", all);
    }
}
