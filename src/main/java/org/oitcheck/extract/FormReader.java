package org.oitcheck.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.oitcheck.extract.Extraction.Form;

/** Collects forms while a page is walked; inputs that stand in no form (pages made by scripts) together count as one form. */
final class FormReader {
    private static final int MAX_TEXT = 1000;
    private static final Set<String> TEXT_TYPES =
            Set.of("", "text", "email", "tel", "number", "url", "date", "search", "datetime-local", "month");
    private static final Pattern SEARCH_NAME = Pattern.compile(
            "(?:^|[_\\-])(?:q|s|kw|query|keyword|keywords|search\\w*|txtsearch|searchword)(?:$|[_\\-])");

    /** Choices of one list that are read. */
    private static final int MOST_CHOICES = 30;

    private final Addresses addresses;
    private final List<Form> forms = new ArrayList<>();
    private Draft loose = new Draft("", true);
    private @Nullable Draft open;
    private @Nullable Element openElement;

    FormReader(Addresses addresses) {
        this.addresses = addresses;
    }

    void see(Element element, boolean main) {
        String tag = element.normalName();
        switch (tag) {
            case "form" -> {
                if (open == null) {
                    open = new Draft(addresses.resolve(element, "action"), main);
                    openElement = element;
                    if (element.attr("role").equals("search")
                            || element.className().contains("search")) {
                        open.search = true;
                    }
                }
            }
            case "input" -> input(element, main);
            case "textarea" -> {
                Draft draft = current(main);
                draft.textAreas++;
                draft.say(element.attr("placeholder"));
            }
            case "button" -> current(main).say(ownText(element));
            // what may be chosen says what a form is for: complaints of every kind, or of one
            case "select" -> {
                Draft draft = current(main);
                element.select("option").stream().limit(MOST_CHOICES).forEach(o -> draft.say(ownText(o)));
            }
            case "label", "legend" -> {
                if (open != null) {
                    open.say(ownText(element));
                }
            }
            default -> {}
        }
    }

    void leave(Element element) {
        if (open != null && element == openElement) {
            add(open);
            open = null;
            openElement = null;
        }
    }

    List<Form> forms() {
        add(loose);
        loose = new Draft("", true);
        return forms;
    }

    private void add(Draft draft) {
        if (draft.textFields + draft.textAreas + draft.fileFields > 0 || draft.password) {
            forms.add(draft.form());
        }
    }

    private Draft current(boolean main) {
        if (open != null) {
            return open;
        }
        loose.main &= main;
        return loose;
    }

    private void input(Element element, boolean main) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        Draft draft = current(main);
        if (TEXT_TYPES.contains(type)) {
            draft.textFields++;
            String name = element.attr("name").toLowerCase(Locale.ROOT);
            if (type.equals("search") || SEARCH_NAME.matcher(name).find()) {
                draft.searchFields++;
            }
            draft.say(element.attr("placeholder"));
            draft.say(element.attr("aria-label"));
        } else if (type.equals("password")) {
            draft.password = true;
            draft.say(element.attr("placeholder"));
        } else if (type.equals("file")) {
            draft.fileFields++;
        } else if (type.equals("submit") || type.equals("button")) {
            draft.say(element.attr("value"));
        }
    }

    /** Text of a label, choice or button; these are short, so that the walk below them stays cheap. */
    private static String ownText(Element element) {
        StringBuilder text = new StringBuilder();
        int seen = 0;
        for (TextNode node : element.select("*").textNodes()) {
            text.append(node.getWholeText()).append(' ');
            if (++seen > 20 || text.length() > 200) {
                break;
            }
        }
        return Texts.limit(Texts.collapse(text), 200);
    }

    private static final class Draft {
        private final String action;
        private final StringBuilder text = new StringBuilder();
        private boolean main;
        private boolean search;
        private boolean password;
        private int textFields;
        private int searchFields;
        private int textAreas;
        private int fileFields;

        Draft(String action, boolean main) {
            this.action = action;
            this.main = main;
        }

        void say(String words) {
            String clean = Texts.collapse(words);
            if (!clean.isEmpty() && text.length() + clean.length() < MAX_TEXT) {
                text.append(text.isEmpty() ? "" : " ").append(clean);
            }
        }

        Form form() {
            boolean saysSearch = text.indexOf("ค้นหา") >= 0
                    || text.toString().toLowerCase(Locale.ROOT).contains("search");
            boolean isSearch = textAreas == 0
                    && fileFields == 0
                    && !password
                    && textFields <= 2
                    && (search || searchFields > 0 || saysSearch);
            return new Form(action, textFields, textAreas, fileFields, password, isSearch, main, text.toString());
        }
    }
}
