package org.preuve.reporting.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.preuve.reporting.neighbours.Scanner;

class PrintedCodeTests {

    private static final URI ADDRESS = URI.create("https://maison-lys.example/01/09506000134352/10/LOT-7/21/42");

    @ParameterizedTest
    @ValueSource(ints = {100, 128, 512, 1000, 2048})
    void isReadAtAnySize(int size) {
        assertThat(Scanner.read(PrintedCode.of(ADDRESS).png(size))).isEqualTo(ADDRESS.toString());
    }

    @Test
    void isReadAsADrawing() {
        assertThat(Scanner.readDrawn(PrintedCode.of(ADDRESS).svg(), 4)).isEqualTo(ADDRESS.toString());
    }

    @Test
    void keepsFourModulesQuietOnEachSide() throws IOException {
        PrintedCode code = PrintedCode.of(ADDRESS);
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(code.png(code.width() * 3)));

        assertThat(image.getWidth()).isEqualTo(image.getHeight()).isEqualTo(code.width() * 3);
        for (int across = 0; across < image.getWidth(); across++) {
            for (int depth = 0; depth < 12; depth++) {
                assertThat(image.getRGB(across, depth)).isEqualTo(0xFFFFFFFF);
                assertThat(image.getRGB(depth, across)).isEqualTo(0xFFFFFFFF);
                assertThat(image.getRGB(across, image.getHeight() - 1 - depth)).isEqualTo(0xFFFFFFFF);
            }
        }
        assertThat(image.getRGB(12, 12)).as("the first module of the finder").isEqualTo(0xFF000000);
    }

    @Test
    void saysWhereItLeadsToWhoeverDoesNotSeeIt() {
        assertThat(PrintedCode.of(ADDRESS).svg())
                .contains("role=\"img\"", "<title id=\"leads-to\">" + ADDRESS + "</title>")
                .doesNotContain("<script", "<image", "href");
    }
}
