package org.preuve.reporting.rules;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads packs from the class path: {@code packs/index.yaml} lists them in the order in which their findings are shown. */
final class PackReader {

    private static final String FOLDER = "packs/";

    private final YAMLMapper yaml = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    RulePacks readBundled() {
        List<String> names = read("index.yaml", new TypeReference<>() {});
        Map<String, PackFile.SpeechFile> speech = read("speech.yaml", new TypeReference<>() {});
        return new RulePacks(names.stream().map(this::readPack).toList(), speechOf(speech));
    }

    private RulePack readPack(String name) {
        PackFile file = read(name, new TypeReference<>() {});
        try {
            return new PackCompiler(file).pack();
        } catch (IllegalArgumentException | NullPointerException e) {
            throw new UnreadablePack(name, e);
        }
    }

    private static Map<Language, Speech> speechOf(Map<String, PackFile.SpeechFile> files) {
        Map<Language, Speech> speech = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Optional.ofNullable(files.get(language.tag()))
                    .ifPresent(file -> speech.put(language, compiled(file, language)));
        }
        if (speech.size() < Language.values().length) {
            throw new UnreadablePack(
                    "speech.yaml", new IllegalArgumentException("needs " + Arrays.toString(Language.values())));
        }
        return speech;
    }

    private static Speech compiled(PackFile.SpeechFile file, Language language) {
        return new Speech(
                Lexicon.of(file.negators(), language),
                Lexicon.of(file.fillers(), language),
                Lexicon.of(file.law(), language));
    }

    private <T> T read(String name, TypeReference<T> type) {
        try (InputStream in = PackReader.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new UnreadablePack(name, new IOException("not on the class path"));
            }
            return yaml.readValue(in, type);
        } catch (JacksonException | IOException e) {
            throw new UnreadablePack(name, e);
        }
    }
}
