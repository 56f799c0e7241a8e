package org.preuve.proofs.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class TilePathTests {

    @Test
    void printsAndReadsThePathsOfTlogTiles() {
        assertPath(TilePath.of(0, 1_234_067, 256), "tile/0/x001/x234/067");
        assertPath(TilePath.of(0, 1067, 5), "tile/0/x001/067.p/5");
        assertPath(TilePath.of(1, 0, 17), "tile/1/000.p/17");
        assertPath(TilePath.of(63, 0, 1), "tile/63/000.p/1");
        assertPath(TilePath.entries(273, 112), "tile/entries/273.p/112");
        assertPath(TilePath.entries(0, 256), "tile/entries/000");
    }

    @Test
    void refusesEveryOtherSpelling() {
        for (String path : List.of(
                "",
                "/tile/0/000",
                "tile/0/000/",
                "tile/0/0",
                "tile/0/0000",
                "tile/0/x000/000",
                "tile/0/001/067",
                "tile/0/x001/x067",
                "tile/00/000",
                "tile/64/000",
                "tile/-1/000",
                "tile/+1/000",
                "tile/0/-01",
                "tile/0/000.p/0",
                "tile/0/000.p/05",
                "tile/0/000.p/256",
                "tile/0/000.p/999",
                "tile/0/000.p/",
                "tile/0/000.p",
                "tile/data/000",
                "tile/entries/000\n",
                "tile/0/٠٠٠",
                "tile/0/x001/../000",
                "tile/0/x999/x999/x999/x999/x999/999",
                "tile/0/x001/x001/x001/x001/x001/x001/001")) {
            assertThatThrownBy(() -> TilePath.parse(path)).as(path).isInstanceOf(MalformedTilePath.class);
        }
        assertThatThrownBy(() -> TilePath.of(-1, 0, 256)).isInstanceOf(MalformedTilePath.class);
        assertThatThrownBy(() -> TilePath.of(0, -1, 256)).isInstanceOf(MalformedTilePath.class);
        assertThatThrownBy(() -> TilePath.of(0, 0, 257)).isInstanceOf(MalformedTilePath.class);
        assertThatThrownBy(() -> TilePath.of(0, 0, 0)).isInstanceOf(MalformedTilePath.class);
    }

    @Test
    void knowsTheWidthsOfTheSpecificationsExamples() {
        assertThat(TilePath.widthAt(0, 272, 70_000)).isEqualTo(256);
        assertThat(TilePath.widthAt(0, 273, 70_000)).isEqualTo(112);
        assertThat(TilePath.widthAt(0, 274, 70_000)).isZero();
        assertThat(TilePath.widthAt(1, 0, 70_000)).isEqualTo(256);
        assertThat(TilePath.widthAt(1, 1, 70_000)).isEqualTo(17);
        assertThat(TilePath.widthAt(2, 0, 70_000)).isEqualTo(1);
        assertThat(TilePath.widthAt(3, 0, 70_000)).isZero();
        assertThat(TilePath.widthAt(0, 0, 256)).isEqualTo(256);
        assertThat(TilePath.widthAt(0, 1, 256)).isZero();
        assertThat(TilePath.widthAt(1, 0, 256)).isEqualTo(1);
        assertThat(TilePath.widthAt(0, 0, 0)).isZero();
        assertThat(TilePath.widthAt(63, 0, Long.MAX_VALUE)).isZero();
        assertThat(TilePath.widthAt(7, 0, Long.MAX_VALUE)).isEqualTo(127);
    }

    @Test
    void knowsItsFirstEntry() {
        assertThat(TilePath.entries(2, 256).start()).isEqualTo(512);
        assertThat(TilePath.of(0, 2, 256).start()).isEqualTo(512);
        assertThat(TilePath.of(1, 2, 256).start()).isEqualTo(2 * 65_536);
    }

    private static void assertPath(TilePath tile, String path) {
        assertThat(tile).hasToString(path);
        assertThat(TilePath.parse(path)).isEqualTo(tile);
    }
}
