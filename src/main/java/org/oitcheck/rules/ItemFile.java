package org.oitcheck.rules;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the file of an item holds, or what is wrong with it, which is told when it is the item's turn.
 *
 * @param file  its content, null when the item has no file or it cannot be read
 * @param fault why it cannot be read
 */
record ItemFile(@Nullable YamlFile file, @Nullable RuleException fault) {
    static final ItemFile NONE = new ItemFile(null, null);

    /** The files of a year's items, read side by side: most of the time of a load is theirs. */
    static Map<String, ItemFile> read(Path root, int year, Set<String> ids) {
        return ids.parallelStream().collect(Collectors.toConcurrentMap(id -> id, id -> read(root, year, id)));
    }

    private static ItemFile read(Path root, int year, String id) {
        String name = year + "/" + id + ".yaml";
        Path file = root.resolve(name);
        try {
            return new ItemFile(Files.isRegularFile(file) ? RuleShape.checked(YamlFile.read(file, name)) : null, null);
        } catch (RuleException e) {
            return new ItemFile(null, e);
        }
    }

    @Nullable
    YamlFile orThrow() {
        if (fault != null) {
            throw fault;
        }
        return file;
    }
}
