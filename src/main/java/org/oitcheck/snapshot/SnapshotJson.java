package org.oitcheck.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;

/** JSON of the files beside the WARC. */
final class SnapshotJson {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .addModule(new SimpleModule()
                    .addSerializer(PageUrl.class, ToStringSerializer.instance)
                    .addDeserializer(PageUrl.class, new PageUrlReader()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private SnapshotJson() {}

    static ObjectMapper mapper() {
        return MAPPER;
    }

    /** Takes stored addresses as they are: a later change of the normal form must not change an old archive. */
    private static final class PageUrlReader extends StdDeserializer<PageUrl> {
        private static final long serialVersionUID = 1L;

        PageUrlReader() {
            super(PageUrl.class);
        }

        @Override
        public PageUrl deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            String text = parser.getValueAsString("");
            if (!text.startsWith("http://") && !text.startsWith("https://")) {
                return (PageUrl) context.handleWeirdStringValue(PageUrl.class, text, "not an http(s) address");
            }
            return new PageUrl(text);
        }
    }
}
