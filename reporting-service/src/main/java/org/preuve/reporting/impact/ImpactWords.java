package org.preuve.reporting.impact;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** What figures and files say in French and English, and numbers as people write them there. */
public final class ImpactWords {

    private static final String BUNDLE = "org.preuve.reporting.impact.words";

    /** What people can type, and what every font has. */
    private static final char NO_BREAK_SPACE = '\u00a0';

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
