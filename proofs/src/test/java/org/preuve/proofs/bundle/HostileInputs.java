package org.preuve.proofs.bundle;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.preuve.proofs.note.NoteFiles;

/** What somebody sends who wants a parser to run long, to fill the memory or to run out of stack. */
final class HostileInputs {

    private static final int MANY = 1 << 20;

    private HostileInputs() {}

    static List<byte[]> all() {
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < 256; i++) {
            all.add(new byte[] {(byte) i});
        }
        for (byte one : "\0\n\r \"\\[{,:01-+./=AzZu#%\u007f".getBytes(ISO_8859_1)) {
            byte[] same = new byte[MANY];
            Arrays.fill(same, one);
            all.add(same);
        }
        texts().forEach(text -> all.add(text.getBytes(UTF_8)));
        all.add(new byte[0]);
        all.add(new byte[MANY]);
        all.addAll(der());
        return all;
    }

    private static List<String> texts() {
        return List.of(
                "[".repeat(63) + "1" + "]".repeat(63),
                "{\"a\":".repeat(100_000),
                "[\"" + "\\ud83d\\ude02".repeat(80_000) + "\"]",
                "\"" + "\\ud83d".repeat(100_000) + "\"",
                "{" + "\"a\":1,".repeat(100_000) + "\"a\":1}",
                "[" + "1e-400,".repeat(100_000) + "1]",
                "1e" + "9".repeat(MANY),
                "1" + "0".repeat(MANY),
                "0." + "0".repeat(MANY) + "1",
                "0.1" + "0".repeat(MANY) + "e" + "1".repeat(9),
                "z" + "1".repeat(MANY),
                "z" + "2".repeat(MANY),
                "u" + "A".repeat(MANY),
                "did:web:" + "a.".repeat(MANY) + "a",
                "did:web:" + "a-".repeat(240) + "!",
                "did:web:a" + ":a".repeat(240) + "!",
                "did:web:a.example#" + "a".repeat(MANY),
                "a+" + "0".repeat(MANY) + "+AQ==",
                "+".repeat(MANY) + "00000000+AQ==",
                "text\n\n" + "— a AAAAAAAA\n".repeat(50_000),
                "text\n\n" + "— " + "a".repeat(MANY) + " AAAAAAAA\n",
                "x\n".repeat(400_000) + "\n— a AAAAAAAA\n",
                "tile/0/" + "x000/".repeat(200_000) + "000",
                "c2sp.org/tlog-proof@v1\nextra " + "A".repeat(MANY) + "\nindex 0\n\n",
                "c2sp.org/tlog-proof@v1\nextra \nindex 0\n" + "A\n".repeat(400_000) + "\nx\n",
                "old 0\n" + "A\n".repeat(100_000) + "\nx\n",
                "-----BEGIN PRIVATE KEY-----\n" + "A".repeat(MANY) + "\n-----END PRIVATE KEY-----\n",
                "log\n".repeat(16_000),
                nestedGroups(65_000),
                "{\"type\":\"PreuveBundle\",\"version\":1,\"policy\":\""
                        + nestedGroups(65_000).replace("\n", "\\n") + "\"}");
    }

    /** A policy whose quorum is a group of a group of a group, as deep as a policy can be long. */
    private static String nestedGroups(int length) {
        StringBuilder policy = new StringBuilder("log " + NoteFiles.signer().logKey() + "\nwitness 0 "
                + NoteFiles.read("witness.vkey").strip() + "\n");
        int depth = 0;
        for (; policy.length() < length; depth++) {
            policy.append("group ")
                    .append(depth + 1)
                    .append(" any ")
                    .append(depth)
                    .append('\n');
        }
        return policy.append("quorum ").append(depth).append('\n').toString();
    }

    /** Lengths that promise more than comes, without end, and nested. */
    private static List<byte[]> der() {
        byte[] nested = new byte[60_000];
        for (int i = 0; i + 1 < nested.length; i += 2) {
            nested[i] = 0x30;
            nested[i + 1] = (byte) 0x80;
        }
        return List.of(
                nested,
                new byte[] {0x30, (byte) 0x84, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 0x02, 0x01},
                new byte[] {0x30, (byte) 0x80, 0x02, 0x01, 0x00},
                new byte[] {0x30, 0x06, 0x06, (byte) 0x84, 0x7f, 0x00, 0x00, 0x00});
    }
}
