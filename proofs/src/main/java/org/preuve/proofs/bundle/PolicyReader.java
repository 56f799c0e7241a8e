package org.preuve.proofs.bundle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.preuve.proofs.bundle.Quorum.Group;
import org.preuve.proofs.bundle.Quorum.None;
import org.preuve.proofs.bundle.Quorum.Witness;
import org.preuve.proofs.keys.MlDsaVerificationKey;
import org.preuve.proofs.keys.VerificationKey;
import org.preuve.proofs.note.CosignerKey;
import org.preuve.proofs.note.LogKey;
import org.preuve.proofs.note.PostQuantumKey;
import org.preuve.proofs.note.RefusedNote;
import org.preuve.proofs.note.WitnessKey;

/** Reads C2SP tlog-policy, line by line: a name may be used only below the line that defines it. */
final class PolicyReader {

    private static final int MAX_LENGTH = 65_536;
    /** Groups of groups deeper than this are nobody's intention, and a check follows them down. */
    private static final int MAX_DEPTH = 32;

    private static final String NONE = "none";
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0b-\\x1f\\x7f]");
    private static final Pattern WHITESPACE = Pattern.compile("[ \t]+");
    private static final Pattern THRESHOLD = Pattern.compile("[1-9][0-9]{0,5}");

    private final String text;
    private final List<LogKey> logs = new ArrayList<>();
    private final Map<String, Quorum> named = new HashMap<>();
    private final Map<String, Integer> depths = new HashMap<>();
    private final Set<String> members = new HashSet<>();
    private final Set<VerificationKey> logKeys = new HashSet<>();
    private final Set<VerificationKey> witnessKeys = new HashSet<>();
    private final Set<MlDsaVerificationKey> postQuantumKeys = new HashSet<>();
    private @Nullable Quorum quorum;
    private int line;

    PolicyReader(String text) {
        this.text = text;
    }

    TrustPolicy policy() {
        if (text.length() > MAX_LENGTH) {
            throw refused("a policy has at most " + MAX_LENGTH + " characters");
        }
        for (String content : text.split("\n", -1)) {
            line++;
            read(content);
        }
        line = 0;
        if (quorum == null) {
            throw refused("a policy has a quorum line");
        }
        return new TrustPolicy(text, logs, quorum);
    }

    private void read(String content) {
        if (CONTROL.matcher(content).find()) {
            throw refused("control characters are not allowed");
        }
        List<String> items = Arrays.stream(WHITESPACE.split(content))
                .filter(item -> !item.isEmpty())
                .toList();
        if (items.isEmpty() || items.getFirst().startsWith("#")) {
            return;
        }
        switch (items.getFirst()) {
            case "log" -> log(items);
            case "witness" -> witness(items);
            case "group" -> group(items);
            case "quorum" -> quorum(items);
            default -> throw refused("a line starts with log, witness, group or quorum");
        }
    }

    private void log(List<String> items) {
        requireItems(items, 2, 3, "log <vkey> [<url>]");
        LogKey key = key(items.get(1), LogKey::parse);
        if (!logKeys.add(key.key())) {
            throw refused("the key of this log stands above already");
        }
        logs.add(key);
    }

    private void witness(List<String> items) {
        requireItems(items, 3, 4, "witness <name> <vkey> [<url>]");
        CosignerKey key = key(items.get(2), CosignerKey::parse);
        if (!isNew(key)) {
            throw refused("the key of this witness stands above already");
        }
        define(items.get(1), new Witness(key));
    }

    /** Names do not matter: two witnesses with one key are one witness. */
    private boolean isNew(CosignerKey key) {
        return switch (key) {
            case WitnessKey witness -> witnessKeys.add(witness.key());
            case PostQuantumKey postQuantum -> postQuantumKeys.add(postQuantum.key());
        };
    }

    private void group(List<String> items) {
        requireItems(items, 4, Integer.MAX_VALUE, "group <name> all|any|<k> <member>...");
        List<Quorum> quorums = new ArrayList<>();
        int depth = 0;
        for (String member : items.subList(3, items.size())) {
            quorums.add(defined(member));
            depth = Math.max(depth, 1 + depths.getOrDefault(member, 0));
            if (!members.add(member)) {
                throw refused(member + " is a member of a group already");
            }
        }
        if (depth > MAX_DEPTH) {
            throw refused("groups are nested deeper than " + MAX_DEPTH + " levels");
        }
        depths.put(items.get(1), depth);
        define(items.get(1), new Group(threshold(items.get(2), quorums.size()), quorums));
    }

    private int threshold(String word, int size) {
        return switch (word) {
            case "any" -> 1;
            case "all" -> size;
            default -> {
                if (!THRESHOLD.matcher(word).matches() || Integer.parseInt(word) > size) {
                    throw refused("a group asks for all, any or 1 to " + size + " of its members");
                }
                yield Integer.parseInt(word);
            }
        };
    }

    private void quorum(List<String> items) {
        requireItems(items, 2, 2, "quorum <name>");
        if (quorum != null) {
            throw refused("a policy has one quorum line");
        }
        quorum = items.get(1).equals(NONE) ? new None() : defined(items.get(1));
    }

    private void define(String name, Quorum rule) {
        if (name.equals(NONE) || named.putIfAbsent(name, rule) != null) {
            throw refused("the name " + name + " is taken");
        }
    }

    private Quorum defined(String name) {
        Quorum rule = named.get(name);
        if (rule == null) {
            throw refused("no witness or group " + name + " is defined above");
        }
        return rule;
    }

    private <K> K key(String vkey, Function<String, K> parse) {
        try {
            return parse.apply(vkey);
        } catch (RefusedNote e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    private void requireItems(List<String> items, int least, int most, String form) {
        if (items.size() < least || items.size() > most) {
            throw refused("the line is " + form);
        }
    }

    private RefusedPolicy refused(String message) {
        return new RefusedPolicy(line, message);
    }
}
