package org.oitcheck.store;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * Everything in the database as one ZIP file of JSON lines, a file a table, and back into an empty database of either kind: a backup
 * of the embedded database restores into PostgreSQL. The crawls' archives are plain folders and are not in it.
 */
public final class Backup {
    private static final String MARK = "oitcheck-backup";
    private static final String VERSION = "1";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int BATCH = 200;

    private final Db db;

    Backup(Db db) {
        this.db = db;
    }

    /** Writes the backup; the file appears whole or not at all. Reads one moment of the database while others write on. */
    public void write(Path file) throws IOException {
        Path temp = file.resolveSibling("." + file.getFileName() + ".tmp");
        forOwner(temp);
        try (Connection connection = db.source().getConnection();
                ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(temp))) {
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            zip.putNextEntry(new ZipEntry(MARK));
            zip.write(VERSION.getBytes(StandardCharsets.UTF_8));
            for (String table : Store.tables()) {
                zip.putNextEntry(new ZipEntry(table + ".jsonl"));
                table(connection, table, zip);
            }
            connection.rollback();
        } catch (SQLException e) {
            Files.deleteIfExists(temp);
            throw new IOException(e);
        } catch (IOException e) {
            Files.deleteIfExists(temp);
            throw e;
        }
        Files.move(temp, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** It holds hashes of passwords and the keys of webhooks. */
    private static void forOwner(Path file) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
    }

    private static void table(Connection connection, String table, OutputStream out) throws SQLException, IOException {
        try (PreparedStatement all = connection.prepareStatement("select * from " + table)) {
            all.setFetchSize(BATCH);
            JsonGenerator json = JSON.getFactory()
                    .createGenerator(out)
                    .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                    .setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
            try (ResultSet rows = all.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                while (rows.next()) {
                    json.writeStartObject();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        json.writeFieldName(columns.getColumnName(i));
                        value(json, rows, i, columns.getColumnType(i));
                    }
                    json.writeEndObject();
                }
            }
            json.flush();
        }
    }

    private static void value(JsonGenerator json, ResultSet rows, int i, int type) throws SQLException, IOException {
        switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> {
                byte[] bytes = rows.getBytes(i);
                json.writeString(bytes == null ? null : Base64.getEncoder().encodeToString(bytes));
            }
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP -> {
                OffsetDateTime time = rows.getObject(i, OffsetDateTime.class);
                json.writeString(time == null ? null : time.toString());
            }
            default -> json.writePOJO(rows.getObject(i));
        }
    }

    /**
     * Fills an empty database from a backup, all of it or nothing.
     *
     * @throws StoreException when the database is not empty or the file is no backup of this version
     */
    public void restore(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                Connection connection = db.source().getConnection()) {
            ZipEntry mark = zip.getEntry(MARK);
            if (mark == null
                    || !VERSION.equals(new String(zip.getInputStream(mark).readNBytes(10), StandardCharsets.UTF_8))) {
                throw new StoreException(StoreException.Problem.BAD_BACKUP, file.toString());
            }
            connection.setAutoCommit(false);
            try {
                for (String table : Store.tables()) {
                    requireEmpty(connection, table);
                }
                for (String table : Store.tables()) {
                    ZipEntry entry = zip.getEntry(table + ".jsonl");
                    if (entry != null) {
                        fill(connection, table, zip.getInputStream(entry));
                    } else if (Store.FIRST.contains(table)) {
                        throw new StoreException(StoreException.Problem.BAD_BACKUP, table + ".jsonl");
                    } // else a backup of a version that did not have this table yet
                }
                // older versions did not keep it
                connection.createStatement().execute("update site set last_change = last_score - before_score");
                connection.commit();
            } catch (SQLException | RuntimeException | IOException e) {
                connection.rollback();
                throw e;
            }
        } catch (ZipException | JacksonException | DateTimeException | IllegalArgumentException e) {
            throw new StoreException(StoreException.Problem.BAD_BACKUP, e);
        } catch (SQLException e) {
            throw new StoreException(StoreException.Problem.BAD_BACKUP, e);
        }
    }

    private static void requireEmpty(Connection connection, String table) throws SQLException {
        try (ResultSet any = connection.createStatement().executeQuery("select 1 from " + table + " limit 1")) {
            if (any.next()) {
                throw new StoreException(StoreException.Problem.NOT_EMPTY, table);
            }
        }
    }

    private static void fill(Connection connection, String table, InputStream lines) throws SQLException, IOException {
        Map<String, Integer> types = new LinkedHashMap<>();
        try (ResultSet none = connection.createStatement().executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData columns = none.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(columns.getColumnName(i), columns.getColumnType(i));
            }
        }
        try (MappingIterator<Map<String, Object>> rows =
                JSON.readerFor(new TypeReference<Map<String, Object>>() {}).readValues(lines)) {
            if (rows.hasNextValue()) {
                insert(connection, table, types, rows);
            }
        }
        if (Store.NUMBERED.contains(table)) {
            number(connection, table);
        }
    }

    /** Columns that a backup of an older version does not have get their defaults. */
    private static void insert(
            Connection connection, String table, Map<String, Integer> types, MappingIterator<Map<String, Object>> rows)
            throws SQLException, IOException {
        Map<String, Object> row = rows.nextValue();
        Map<String, Integer> columns = new LinkedHashMap<>(types);
        columns.keySet().retainAll(row.keySet());
        Set<String> names = columns.keySet();
        String marks = String.join(", ", Collections.nCopies(names.size(), "?"));
        // column names come from the database, not from the file
        String sql = "insert into " + table + " (" + String.join(", ", names) + ") values (" + marks + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (int waiting = 1; ; waiting++) {
                int place = 1;
                for (Map.Entry<String, Integer> column : columns.entrySet()) {
                    set(insert, place++, column.getValue(), row.get(column.getKey()));
                }
                insert.addBatch();
                if (waiting % BATCH == 0) {
                    insert.executeBatch();
                }
                if (!rows.hasNextValue()) {
                    break;
                }
                row = rows.nextValue();
            }
            insert.executeBatch();
        }
    }

    /** New rows are numbered after those of the backup. */
    private static void number(Connection connection, String table) throws SQLException {
        try (ResultSet last =
                connection.createStatement().executeQuery("select coalesce(max(id), 0) + 1 from " + table)) {
            last.next();
            connection
                    .createStatement()
                    .execute("alter table " + table + " alter column id restart with " + last.getLong(1));
        }
    }

    private static void set(PreparedStatement insert, int i, int type, @Nullable Object value) throws SQLException {
        switch (type) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB ->
                insert.setBytes(i, value == null ? null : Base64.getDecoder().decode(value.toString()));
            case Types.TIMESTAMP_WITH_TIMEZONE, Types.TIMESTAMP ->
                insert.setObject(i, value == null ? null : OffsetDateTime.parse(value.toString()));
            default -> insert.setObject(i, value, type);
        }
    }
}
