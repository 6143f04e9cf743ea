package org.oitcheck.audit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;

/**
 * A form as JSON: a list of objects, or an object with the list under {@code answers} or {@code items} and optionally {@code agency} and
 * {@code site}. Keys are those of the CSV columns, English or Thai; {@code url} may be a text or a list, {@code urls} too.
 */
final class JsonAnswers {
    private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(20).build())
            .build());

    private JsonAnswers() {}

    static AnswerForm read(String name, byte[] bytes) throws AuditException {
        JsonNode root;
        try {
            root = MAPPER.readTree(CsvTable.decode(bytes));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new AuditException(
                    "json.syntax",
                    name,
                    String.valueOf(at == null ? 0 : at.getLineNr()),
                    String.valueOf(at == null ? 0 : at.getColumnNr()),
                    String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        }
        JsonNode list = root.isArray() ? root : root.has("answers") ? root.path("answers") : root.path("items");
        if (!list.isArray()) {
            throw new AuditException("json.list", name);
        }
        AnswerBook book = new AnswerBook();
        for (int i = 0; i < Math.min(FormTable.MAX_ROWS, list.size()); i++) {
            JsonNode row = list.get(i);
            String place = name + " [" + i + "]";
            String written = text(row, "item", "id", "ข้อ", "ข้อที่", "no");
            List<String> items = ItemNumbers.all(written);
            if (items.isEmpty()) {
                book.note("note.item", place, AnswerBook.cut(written));
                continue;
            }
            String urls = String.join("\n", urls(row));
            items.forEach(item -> book.add(
                    item,
                    YesNo.of(text(row, "answer", "มี/ไม่มี", "คำตอบ")),
                    urls,
                    List.of(),
                    text(row, "explanation", "คำอธิบายเพิ่มเติม", "คำอธิบาย", "note"),
                    place,
                    place));
        }
        if (book.answers().isEmpty()) {
            throw new AuditException("form.empty", name);
        }
        return new AnswerForm(
                name,
                text(root, "agency", "name", "หน่วยงาน"),
                UrlsInText.of(text(root, "site", "website", "เว็บไซต์")).stream()
                        .limit(1)
                        .toList(),
                book.answers(),
                book.notes());
    }

    private static List<String> urls(JsonNode row) {
        List<String> out = new ArrayList<>();
        for (String key : List.of("url", "urls", "URL", "ลิงก์", "link")) {
            JsonNode value = row.path(key);
            if (value.isArray()) {
                value.forEach(
                        v -> out.add(CsvTable.cut(v.isObject() ? v.path("url").asText("") : v.asText(""))));
            } else if (value.isValueNode() && !value.isNull()) {
                out.add(CsvTable.cut(value.asText("")));
            }
        }
        return out.size() > FormTable.MAX_COLUMNS ? out.subList(0, FormTable.MAX_COLUMNS) : out;
    }

    private static String text(JsonNode row, String... keys) {
        for (String key : keys) {
            JsonNode value = row.path(key);
            if (value.isValueNode() && !value.isNull()) {
                return CsvTable.cut(value.asText(""));
            }
        }
        return "";
    }
}
