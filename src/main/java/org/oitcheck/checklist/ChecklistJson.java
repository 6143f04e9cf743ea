package org.oitcheck.checklist;

import java.io.IOException;
import java.nio.file.Path;

/**
 * Checklist to and from JSON of the schema {@code checklist/1} ({@code schemas/checklist-1.schema.json} on the class path). The
 * same checklist always gives the same bytes: fixed field order, two spaces, {@code \n}, UTF-8 without BOM. Fields that this
 * version does not know are ignored when reading.
 */
public final class ChecklistJson {
    private static final SchemaJson<Checklist> FILE = new SchemaJson<>(Checklist.SCHEMA, Checklist.class);

    private ChecklistJson() {}

    /** The checklist as JSON, UTF-8, ending with a line feed. */
    public static byte[] toBytes(Checklist checklist) {
        return FILE.toBytes(checklist);
    }

    /**
     * Reads a checklist that was written by {@link #toBytes}.
     *
     * @throws ChecklistFormatException when there is no such file, or it is not a checklist of this schema version
     * @throws IOException              when the file cannot be read
     */
    public static Checklist read(Path file) throws IOException, ChecklistFormatException {
        return FILE.read(file);
    }

    /**
     * Reads a checklist.
     *
     * @param json bytes in UTF-8
     * @param name name of the source for messages
     * @throws ChecklistFormatException when it is not a checklist of this schema version
     */
    public static Checklist read(byte[] json, String name) throws IOException, ChecklistFormatException {
        return FILE.read(json, name);
    }
}
