package org.preuve.supplier.fields;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the members of one JSON object. Every member that is asked for and is not right is noted with its place, and in
 * the end every member that nobody asked for: a document is told all that is wrong with it at once.
 */
public final class Fields {

    /** More than this many problems in one document help nobody. */
    private static final int MOST_PROBLEMS = 50;

    private final String at;
    private final @Nullable JsonNode object;
    private final Notes notes;
    private final Set<String> asked = new HashSet<>();
    private final List<Fields> below = new ArrayList<>();
    private boolean isOpen;

    private Fields(String at, @Nullable JsonNode object, Notes notes) {
        this.at = at;
        this.object = object;
        this.notes = notes;
    }

    /**
     * The members of an object.
     *
     * @param at JSON Pointer of the object within the document that was sent
     */
    public static Fields of(String at, JsonNode object) {
        return new Fields(at, object, new Notes(new ArrayList<>()));
    }

    /** Lets members pass that nobody asks for, here and below: others' documents say more than is read of them. */
    public Fields open() {
        isOpen = true;
        return this;
    }

    /** The member of this name, noted as missing when it is not there. */
    public Field required(String name) {
        Field field = optional(name);
        if (object != null && field.isAbsent()) {
            note(name, "is missing", "this field");
        }
        return field;
    }

    /** The member of this name, or nothing at all. */
    public Field optional(String name) {
        asked.add(name);
        return new Field(this, name, object == null ? null : object.get(name));
    }

    /** Notes what is wrong with a member, for rules that concern more than one. */
    public void note(String name, String problem, String expected) {
        notes.add(pointer(name), problem, expected);
    }

    /** Notes a problem for a pair of values, where both are there and do not go together. */
    public <A, B> void noteUnless(
            BiPredicate<A, B> rule,
            Optional<A> first,
            Optional<B> second,
            String name,
            String problem,
            String expected) {
        if (first.isPresent() && second.isPresent() && !rule.test(first.get(), second.get())) {
            note(name, problem, expected);
        }
    }

    /** All that is wrong, members nobody asked for included, in the order of their places. */
    public List<FieldProblem> problems() {
        noteUnknown();
        return notes.problems().stream()
                .sorted(Comparator.comparing(FieldProblem::at))
                .limit(MOST_PROBLEMS)
                .toList();
    }

    /** The members of the object below this name; of none, silently, when {@code value} is absent. */
    Fields below(String name, @Nullable JsonNode value) {
        Fields child = new Fields(pointer(name), value, notes);
        child.isOpen = isOpen;
        below.add(child);
        return child;
    }

    /** The array below this name, which has no members of its own. */
    Fields array(String name) {
        return below(name, null);
    }

    private void noteUnknown() {
        if (object != null && !isOpen) {
            object.propertyStream()
                    .map(Map.Entry::getKey)
                    .filter(name -> !asked.contains(name))
                    .forEach(name -> note(name, "unknown field", "no such field here"));
        }
        below.forEach(Fields::noteUnknown);
    }

    private String pointer(String name) {
        return at + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private record Notes(List<FieldProblem> problems) {

        void add(String at, String problem, String expected) {
            FieldProblem found = new FieldProblem(at, problem, expected);
            if (!problems.contains(found)) {
                problems.add(found);
            }
        }
    }
}
