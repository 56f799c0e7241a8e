package org.preuve.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.preuve.reporting.following.Mismatch;

/** Both languages say everything. */
class MessageTests {

    @Test
    void frenchAndEnglishHaveTheSameMessages() throws IOException {
        assertThat(messages("messages_fr").stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(messages("messages").stringPropertyNames());
    }

    @ParameterizedTest
    @EnumSource
    void saysEveryMismatchInWords(Mismatch.Cause cause) throws IOException {
        assertThat(messages("messages").getProperty("log.cause." + cause.word()))
                .isNotBlank();
    }

    @Test
    void noMessageHasAStraightApostrophe() throws IOException {
        for (String name : new String[] {"messages", "messages_fr"}) {
            assertThat(messages(name).values())
                    .noneMatch(value -> value.toString().contains("'"));
        }
    }

    private static Properties messages(String name) throws IOException {
        try (InputStream in = MessageTests.class.getResourceAsStream("/org/preuve/reporting/" + name + ".properties")) {
            assertThat(in).isNotNull();
            Properties messages = new Properties();
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return messages;
        }
    }
}
