package org.oitcheck.thai;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The notation of {@link Phrase}: its parts, and the reader that makes them of what a rule file says. Stateless. */
final class PhraseNotation {
    private PhraseNotation() {}

    private static int shortest(List<String> words) {
        return words.stream().mapToInt(String::length).min().orElse(0);
    }

    sealed interface Node {
        String regex();

        /** Lists of words, of each of which at least one must occur. */
        List<List<String>> needs();

        /** Words with one of which it begins; none when it may begin otherwise. */
        default List<String> firsts() {
            return List.of();
        }

        int minLength();

        /** All words in it. */
        List<String> literals();
    }

    private record Literal(String dense) implements Node {
        @Override
        public String regex() {
            return Pattern.quote(dense);
        }

        @Override
        public List<List<String>> needs() {
            return dense.length() >= 2 ? List.of(List.of(dense)) : List.of();
        }

        @Override
        public List<String> firsts() {
            return List.of(dense);
        }

        @Override
        public int minLength() {
            return dense.length();
        }

        @Override
        public List<String> literals() {
            return List.of(dense);
        }
    }

    private record Gap() implements Node {
        @Override
        public String regex() {
            return "(.{0," + Phrase.GAP + "}?)";
        }

        @Override
        public List<List<String>> needs() {
            return List.of();
        }

        @Override
        public int minLength() {
            return 0;
        }

        @Override
        public List<String> literals() {
            return List.of();
        }
    }

    private record Choice(List<Node> options) implements Node {
        @Override
        public String regex() {
            return options.stream().map(Node::regex).collect(Collectors.joining("|", "(?:", ")"));
        }

        @Override
        public List<List<String>> needs() {
            List<String> all = new ArrayList<>();
            for (Node option : options) {
                if (option.needs().isEmpty()) {
                    return List.of();
                }
                all.addAll(option.needs().get(0));
            }
            return List.of(all);
        }

        @Override
        public List<String> firsts() {
            boolean sure = options.stream().noneMatch(o -> o.firsts().isEmpty());
            return sure
                    ? options.stream()
                            .flatMap(o -> o.firsts().stream())
                            .distinct()
                            .toList()
                    : List.of();
        }

        @Override
        public int minLength() {
            return options.stream().mapToInt(Node::minLength).min().orElse(0);
        }

        @Override
        public List<String> literals() {
            return options.stream().flatMap(o -> o.literals().stream()).toList();
        }
    }

    private record Sequence(List<Node> parts) implements Node {
        @Override
        public String regex() {
            return parts.stream().map(Node::regex).collect(Collectors.joining());
        }

        @Override
        public List<List<String>> needs() {
            return parts.stream()
                    .flatMap(part -> part.needs().stream())
                    .sorted(Comparator.comparingInt(PhraseNotation::shortest).reversed())
                    .toList();
        }

        @Override
        public List<String> firsts() {
            return parts.isEmpty() ? List.of() : parts.get(0).firsts();
        }

        @Override
        public int minLength() {
            return parts.stream().mapToInt(Node::minLength).sum();
        }

        @Override
        public List<String> literals() {
            return parts.stream().flatMap(p -> p.literals().stream()).toList();
        }
    }

    /** Recursive descent over the notation; three constructs need no parser library. */
    static final class Parser {
        private final String written;
        private final String in;
        private int at;
        boolean anchoredStart;
        boolean anchoredEnd;

        Parser(String written) {
            this.written = written;
            String s = written.strip();
            if (s.startsWith("^")) {
                anchoredStart = true;
                s = s.substring(1);
            }
            if (s.endsWith("$")) {
                anchoredEnd = true;
                s = s.substring(0, s.length() - 1);
            }
            this.in = s;
        }

        Node parse() {
            Node node = choice(0);
            if (at < in.length()) {
                throw new PhraseSyntaxException(written, PhraseSyntaxException.Fault.CLOSED);
            }
            return node;
        }

        private Node choice(int depth) {
            List<Node> options = new ArrayList<>();
            options.add(sequence(depth));
            while (at < in.length() && in.charAt(at) == '|') {
                at++;
                options.add(sequence(depth));
            }
            return options.size() == 1 ? options.get(0) : new Choice(options);
        }

        private Node sequence(int depth) {
            List<Node> parts = new ArrayList<>();
            StringBuilder words = new StringBuilder();
            while (at < in.length()) {
                char c = in.charAt(at);
                if (c == '|' || c == ')') {
                    break;
                }
                if (c == '(') {
                    flush(words, parts);
                    at++;
                    parts.add(choice(depth + 1));
                    if (at >= in.length() || in.charAt(at) != ')') {
                        throw new PhraseSyntaxException(written, PhraseSyntaxException.Fault.OPEN);
                    }
                    at++;
                } else if (in.startsWith("..", at)) {
                    flush(words, parts);
                    while (at < in.length() && in.charAt(at) == '.') {
                        at++;
                    }
                    parts.add(new Gap());
                } else {
                    words.append(c);
                    at++;
                }
            }
            flush(words, parts);
            return parts.size() == 1 ? parts.get(0) : new Sequence(parts);
        }

        private static void flush(StringBuilder words, List<Node> parts) {
            String dense = Phrase.denseLiteral(words.toString());
            words.setLength(0);
            if (!dense.isEmpty()) {
                parts.add(new Literal(dense));
            }
        }
    }
}
