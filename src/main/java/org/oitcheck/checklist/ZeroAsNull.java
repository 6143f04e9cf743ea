package org.oitcheck.checklist;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes an unknown number as {@code null}, so that readers outside do not take 0 for a page or a year. */
final class ZeroAsNull extends JsonSerializer<Integer> {
    @Override
    public void serialize(Integer value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (value == 0) {
            out.writeNull();
        } else {
            out.writeNumber(value);
        }
    }
}
