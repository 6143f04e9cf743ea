package org.oitcheck.checklist;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import java.io.IOException;

/** Writes {@link Archive#NONE} as {@code null}. */
final class ArchiveAsNull extends JsonSerializer<Archive> {
    @Override
    public void serialize(Archive value, JsonGenerator out, SerializerProvider provider) throws IOException {
        if (!value.present()) {
            out.writeNull();
            return;
        }
        out.writeStartObject();
        out.writeStringField("file", value.file());
        out.writeNumberField("offset", value.offset());
        out.writeStringField("digest", value.digest());
        out.writeEndObject();
    }
}
