package org.oitcheck.thai;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Cuts a normal form into {@link YearToken}s: the words and numbers that can say a year, and stretches of anything else. One pass. */
final class YearLexer {
    private final String text;
    private final List<YearToken> tokens = new ArrayList<>();
    /** Stretch of other text that is not among the tokens yet; none when the begin is negative. */
    private int otherStart = -1;

    private int otherEnd;

    private YearLexer(String text) {
        this.text = text;
    }

    static List<YearToken> tokens(String normalised) {
        YearLexer lexer = new YearLexer(normalised);
        int i = 0;
        while (i < normalised.length()) {
            i = lexer.next(i);
        }
        lexer.endOther();
        return lexer.tokens;
    }

    /** Adds the token at {@code i}, if one is there, and returns the index after it. */
    private int next(int i) {
        char c = text.charAt(i);
        if (c == ' ' || c == '_') {
            return i + 1;
        }
        if (YearNumbers.isDigit(c)) {
            return add(YearNumbers.at(text, i));
        }
        if (ThaiLetters.isThai(c) && !YearWords.mayBegin(c, i + 1 < text.length() ? text.charAt(i + 1) : ' ')) {
            return other(i, i + 1);
        }
        Optional<YearToken> item = c == 'o' ? item(i) : Optional.empty();
        if (item.isPresent()) {
            return add(item.get());
        }
        Optional<YearToken> word = YearWords.at(text, i, last());
        if (word.isPresent() && word.get().sign() != YearSign.OTHER) {
            return add(word.get());
        }
        if (word.isPresent()) {
            return add(word.get());
        }
        YearSign sign = sign(c);
        return sign == YearSign.OTHER ? other(i, i + 1) : add(new YearToken(sign, 0, i, i + 1));
    }

    private static YearSign sign(char c) {
        return switch (c) {
            case '\n' -> YearSign.LINE_END;
            case '(', '[' -> YearSign.OPEN;
            case ')', ']' -> YearSign.CLOSE;
            case '-', '~' -> YearSign.TO;
            case '/' -> YearSign.SLASH;
            case ',', '&' -> YearSign.AND;
            case ':' -> YearSign.FORM_PART;
            default -> YearSign.OTHER;
        };
    }

    /** {@code o22}, not inside a Latin word. */
    private Optional<YearToken> item(int i) {
        if (text.charAt(i) != 'o' || i + 1 == text.length() || !YearNumbers.isDigit(text.charAt(i + 1))) {
            return Optional.empty();
        }
        if (i > 0 && Character.isLetterOrDigit(text.charAt(i - 1)) && !ThaiLetters.isThai(text.charAt(i - 1))) {
            return Optional.empty();
        }
        YearToken number = YearNumbers.at(text, i + 1);
        return number.length() <= 2
                ? Optional.of(new YearToken(YearSign.ITEM, number.value(), i, number.end()))
                : Optional.empty();
    }

    private YearSign last() {
        if (otherStart >= 0) {
            return YearSign.OTHER;
        }
        return tokens.isEmpty()
                ? YearSign.LINE_END
                : tokens.get(tokens.size() - 1).sign();
    }

    /** Adds a token; dashes in a row, and stretches of other text in a row, are one. */
    private int add(YearToken token) {
        if (token.sign() == YearSign.OTHER) {
            return other(token.start(), token.end());
        }
        endOther();
        boolean dashes = token.sign() == YearSign.TO && text.charAt(token.start()) == '-';
        if (dashes && last() == token.sign()) {
            YearToken previous = tokens.remove(tokens.size() - 1);
            tokens.add(new YearToken(token.sign(), 0, previous.start(), token.end()));
        } else {
            tokens.add(token);
        }
        return token.end();
    }

    private int other(int start, int end) {
        otherStart = otherStart < 0 ? start : otherStart;
        otherEnd = end;
        return end;
    }

    private void endOther() {
        if (otherStart >= 0) {
            tokens.add(new YearToken(YearSign.OTHER, 0, otherStart, otherEnd));
            otherStart = -1;
        }
    }
}
