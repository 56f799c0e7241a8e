package org.preuve.reporting.impact;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What figures and files say in French and English, and numbers as people write them there. */
public final class ImpactWords {

    private static final String BUNDLE = "org.preuve.reporting.impact.words";

    /** What people can type, and what every font has. */
    private static final char NO_BREAK_SPACE = '\u00a0';

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final Locale language;
    private final ResourceBundle words;

    public ImpactWords(Locale language) {
        this.language = language;
        this.words =
                ResourceBundle.getBundle(BUNDLE, language, Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
    }

    public String say(String key, Object... values) {
        return new MessageFormat(words.getString(key), language).format(values);
    }

    /** What people wrote stands for itself where there is no word for it. */
    public String sayOr(String key, String otherwise) {
        return words.containsKey(key) ? words.getString(key) : otherwise;
    }

    /** A UCUM unit or a currency as it is written: kWh, m³, €; nothing for a mere number. */
    public String unit(String code) {
        return code.equals("1")
                ? ""
                : code.replace("W.h", "Wh")
                        .replace("m3", "m³")
                        .replace("m2", "m²")
                        .replace("EUR", "€")
                        .replace('{', ' ')
                        .replace("}", "")
                        .strip();
    }

    /** As it is written in this language: 31/12/2026 or 2026-12-31. */
    public String day(LocalDate day) {
        return language.getLanguage().equals("fr") ? FRENCH_DAY.format(day) : day.toString();
    }

    /** As it is written in this language: 12 480,5 or 12,480.5. */
    public String number(BigDecimal value) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(language);
        if (language.getLanguage().equals("fr")) {
            symbols.setGroupingSeparator(NO_BREAK_SPACE);
        }
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }
}
