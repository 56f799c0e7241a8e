package org.preuve.supplier.imports.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.supplier.imports.GiveLinks.GivenLink;
import org.preuve.supplier.invitations.InvitationToken;
import org.preuve.supplier.invitations.InviteSupplier.Link;

class LinkSheetTests {

    private static final Link LINK =
            new Link(InvitationToken.parse("A".repeat(43)).orElseThrow(), Instant.parse("2026-12-06T08:00:00Z"));

    @Test
    void isCsvThatASpreadsheetOpensRight() {
        assertThat(sheet("Filature, Tissage & Cie", "ana@mill.example"))
                .isEqualTo("\ufeffname,email,link,expiresAt\r\n\"Filature, Tissage & Cie\",ana@mill.example,"
                        + "https://maison-lys.example/api/v1/invitations/" + "A".repeat(43)
                        + ",2026-12-06T08:00:00Z\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"https://evil.example\")", "+1", "-1+1", "@SUM(A1)", "\t=1", "＝1"})
    void noCellIsAFormula(String name) {
        String second = sheet(name, name).split("\r\n", 2)[1].replace("\"", "");
        assertThat(second).startsWith("'").contains(",'");
    }

    private static String sheet(String name, String email) {
        GivenLink given = new GivenLink(name, Optional.of(email), LINK);
        return new String(LinkSheet.write(List.of(given), URI.create("https://maison-lys.example")), UTF_8);
    }
}
