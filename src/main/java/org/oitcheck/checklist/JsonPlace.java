package org.oitcheck.checklist;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/** Finds the line of a value in a JSON file, so that a message can name it. */
final class JsonPlace {
    private JsonPlace() {}

    /**
     * Line, from 1, of the value at a path like {@code $.measures[0].dueDate}; the nearest value around it when it is not there.
     *
     * @throws IOException when the file is not JSON
     */
    static int line(byte[] json, String path) throws IOException {
        String wanted =
                path.replaceFirst("^\\$", "").replace("[", "/").replace("]", "").replace('.', '/');
        int line = 1;
        int depth = 0;
        try (JsonParser parser = new JsonMapper().createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME || token.isStructEnd()) {
                    continue;
                }
                String here = token.isStructStart()
                        ? parser.getParsingContext().getParent().pathAsPointer().toString()
                        : parser.getParsingContext().pathAsPointer().toString();
                if (here.length() > depth && (wanted.equals(here) || wanted.startsWith(here + "/"))) {
                    depth = here.length();
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return line;
    }
}
