package org.preuve.supplier.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are tables are read whatever program wrote them; files that are none are refused where they stop being one. */
class SheetTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            CSV, UTF-8, comma     | name,city\\nMill,"Porto, PT"
            CSV, UTF-8, semicolon | name;city\\r\\nMill;"Porto, PT"
            CSV, UTF-8, tab       | name\\tcity\\nMill\\tPorto, PT
            CSV, UTF-8, comma     | \\n\\n name , city\\n,\\nMill , "Porto, PT"\\n\\n
            """)
    void readsTablesHoweverTheyAreSeparated(String format, String text) {
        Sheet sheet = csv(text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace(" , \"", ",\""));
        assertThat(sheet.format()).isEqualTo(format);
        assertThat(sheet.header()).containsExactly("name", "city");
        assertThat(sheet.rows()).hasSize(1);
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Mill", "Porto, PT");
        assertThat(sheet.remarks()).isEmpty();
    }

    @Test
    void readsAccentsOfUtf8WithAMarkAndWithout() {
        for (String mark : List.of("", "\ufeff")) {
            assertThat(csv(mark + "société\nFilature Élan").header()).containsExactly("société");
        }
    }

    @Test
    void readsWindows1252AndSaysSo() {
        Sheet sheet = ReadSheet.read("société;€\nÉlan;1".getBytes(Charset.forName("windows-1252")));
        assertThat(sheet.header()).containsExactly("société", "€");
        assertThat(sheet.format()).isEqualTo("CSV, Windows-1252, semicolon");
        assertThat(sheet.remarks()).hasSize(1);
    }

    @Test
    void knowsTheLineOfARecordAlsoBelowACellOfManyLines() {
        Sheet sheet = csv("name,address\nA,\"1\n2\n3\"\n\nB,4");
        assertThat(sheet.rows()).extracting(Sheet.Row::line).containsExactly(2, 6);
    }

    @Test
    void saysWhereCsvStopsBeingATable() {
        refused("line 2, column 2", bytes("name,city\nA\u0000,B"));
        refused("line 2, column 2", bytes("name,city\nA\u0007,B"));
        refused("line 2, column 4", bytes("name,city\n\"A\"B,C"));
        refused("line 2, column 3", bytes("name,city\nA,\"B\nC,D\n"));
        refused("line 1, column 1", bytes("name,city"));
        refused("line 1, column 1", bytes(""));
    }

    @Test
    void refusesHalvesOfCharactersAndTextThatIsNone() {
        refused("line 2, column 2", new byte[] {'a', '\n', 'b', (byte) 0xed, (byte) 0xa0, (byte) 0x80});
        refused("line 2, column 2", new byte[] {(byte) 0xef, (byte) 0xbb, (byte) 0xbf, 'a', '\n', 'b', (byte) 0xe9, '\n'
        });
        refused("line 2, column 1", new byte[] {'a', '\n', (byte) 0x81, '\n'});
        refused("line 1, column 1", "a\nb".getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void refusesWhatIsTooMuch() {
        refused("line 2, column 200", bytes("a\n" + ",".repeat(1_000_000)));
        refused("line 2, column 5001", bytes("a\n" + "x".repeat(6_000)));
        refused("line 10002, column 1", bytes("a" + "\nb".repeat(Sheet.MOST_ROWS + 1)));
        refused("line 1, column 1", new byte[ReadSheet.LARGEST_FILE + 1]);
        assertThat(csv("a" + "\nb".repeat(Sheet.MOST_ROWS)).rows()).hasSize(Sheet.MOST_ROWS);
    }

    @Test
    void unpacksNothingThatIsCompressedByItself() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[1_000_000]);
        }
        refused("line 1, column 1", packed.toByteArray());
    }

    @Test
    void readsTheFirstSheetOfAWorkbook() {
        Sheet sheet = ReadSheet.read(Workbook.of(List.of("Nom", "Effectif", ""), List.of("Élan & Fils", "48", "=1+1")));
        assertThat(sheet.format()).isEqualTo("XLSX");
        assertThat(sheet.header().subList(0, 2)).containsExactly("Nom", "Effectif");
        assertThat(sheet.rows().getFirst().line()).isEqualTo(2);
        assertThat(sheet.rows().getFirst().cells()).containsExactly("Élan & Fils", "48", "=1+1");
    }

    @Test
    void refusesWorkbooksThatAttack() {
        String cell = "<row r=\"2\"><c r=\"%s\" t=\"inlineStr\"><is><t>x</t></is></c></row>";
        refused("line 2, column 16384", Workbook.ofRows(cell.formatted("XFD2")));
        refused("line 1, column 1", Workbook.ofRows(cell.formatted("ZZZZZZ2")));
        refused("line 1, column 1", Workbook.ofRows(cell.formatted("A-1")));
        refused("line 1, column 1", Workbook.ofRows("<row>"));
        refused(
                "line 1, column 1",
                Workbook.withPrologue("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "<row r=\"1\"/>"));
        refused("line 1, column 1", Workbook.ofRows(" ".repeat(65 * 1024 * 1024)));
        refused("line 1, column 1", new byte[] {'P', 'K', 3, 4, 0, 0});
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void letsNothingEscapeButItsRefusal(long seed) {
        Random random = new Random(seed);
        byte[] workbook = Workbook.of(List.of("Nom", "Effectif"), List.of("Élan", "48"));
        byte[] csv = bytes("name;\"city\"\nÉlan;\"Porto\"\n");
        for (int i = 0; i < 150; i++) {
            for (byte[] whole : List.of(workbook, csv)) {
                byte[] damaged = whole.clone();
                for (int hit = 0; hit < 3; hit++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    assertThat(ReadSheet.read(damaged).rows()).isNotEmpty();
                } catch (RefusedSheet refused) {
                    assertThat(refused.at()).startsWith("line ");
                }
            }
        }
    }

    private static void refused(String at, byte[] file) {
        assertThatThrownBy(() -> ReadSheet.read(file))
                .asInstanceOf(type(RefusedSheet.class))
                .satisfies(refused -> {
                    assertThat(refused.at()).as(refused.problem()).isEqualTo(at);
                    assertThat(refused.expected()).isNotEmpty();
                });
    }

    private static Sheet csv(String text) {
        return ReadSheet.read(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
