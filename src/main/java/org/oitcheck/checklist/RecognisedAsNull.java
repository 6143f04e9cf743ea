package org.oitcheck.checklist;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes {@link Recognised#NONE} as {@code null}. */
final class RecognisedAsNull extends JsonSerializer<Recognised> {
    @Override
    public void serialize(Recognised value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (!value.any()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeArrayFieldStart("pages");
        for (int page : value.pages()) {
            out.writeNumber(page);
        }
        out.writeEndArray();
        out.writeNumberField("confidence", value.confidence());
        out.writeEndObject();
    }
}
