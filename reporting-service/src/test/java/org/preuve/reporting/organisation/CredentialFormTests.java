package org.preuve.reporting.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CredentialFormTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            application/vc                          | WITH_PROOF
            application/vc+jwt                      | TOKEN
            application/vc+jwt application/vc       | TOKEN
            application/vc application/vc+jwt       | WITH_PROOF
            text/html application/vc+jwt */*        | TOKEN
            application/*                           | WITH_PROOF
            */*                                     | WITH_PROOF
            text/html                               | WITH_PROOF
            """)
    void isTheOneThatTheReaderWantsMost(String ranges, CredentialForm form) {
        assertThat(CredentialForm.wanted(List.of(ranges.trim().split(" ")), CredentialForm.WITH_PROOF))
                .isEqualTo(form);
        assertThat(CredentialForm.wanted(List.of("*/*"), CredentialForm.TOKEN)).isEqualTo(CredentialForm.TOKEN);
    }
}
